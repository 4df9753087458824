"""Units and currencies: ISO 4217 codes and singular English names."""

CURRENCIES = {
    "US$": "USD", "C$": "CAD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "R$": "BRL", "$": "USD", "€": "EUR",
    "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY", "Rs": "INR", "CHF": "CHF",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP",
}  # fmt: skip
MONEY_WORDS = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pounds sterling": "GBP", "yen": "JPY",
    "yuan": "CNY", "rubles": "RUB", "roubles": "RUB", "rupees": "INR", "hryvnia": "UAH", "francs": "CHF",
    "pesos": "MXN", "won": "KRW", "cents": "cent",
}  # fmt: skip
_FORMS = {
    "metre": "metre metres meter meters m", "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "centimetre": "centimetre centimetres centimeter centimeters cm", "millimetre": "millimetre millimetres mm",
    "mile": "mile miles", "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards",
    "kilogram": "kilogram kilograms kilo kilos kg", "gram": "gram grams", "tonne": "tonne tonnes", "ton": "ton tons",
    "pound": "pound pounds lb lbs", "ounce": "ounce ounces", "litre": "litre litres liter liters",
    "barrel": "barrel barrels", "gallon": "gallon gallons", "hectare": "hectare hectares", "acre": "acre acres",
    "degree Celsius": "°C", "degree Fahrenheit": "°F", "degree": "degree degrees", "megawatt": "megawatt megawatts MW",
    "gigawatt": "gigawatt gigawatts GW", "kilowatt": "kilowatt kilowatts kW", "watt": "watt watts",
    "mile per hour": "mph", "kilometre per hour": "km/h kph", "byte": "byte bytes", "megabyte": "MB megabytes",
    "gigabyte": "GB gigabytes", "terabyte": "TB terabytes", "percentage point": "percentage_point percentage_points",
    "square foot": "square_feet square_foot sq_ft", "square metre": "square_metres square_meters",
    "square kilometre": "square_kilometres square_kilometers", "square mile": "square_miles square_mile",
    "cubic metre": "cubic_metres cubic_meters", "point": "points",
}  # fmt: skip
UNITS = {form.replace("_", " "): unit for unit, forms in _FORMS.items() for form in forms.split()}
DURATIONS = {
    form: unit
    for unit in ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century")
    for form in (unit, "centuries" if unit == "century" else f"{unit}s")
}
MONTHS = {
    name: at
    for at, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
