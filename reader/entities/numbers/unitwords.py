"""Units of measure and time: every English form of each, and its singular name."""

from reader.entities.numbers.listed import listed

_FORMS = {
    # time
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "night": "night nights",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "quarter": "",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "millennium": "millennium millennia",
    "millisecond": "millisecond milliseconds ms",
    "weekend": "weekend weekends",
    # length
    "millimetre": "millimetre millimetres millimeter millimeters mm",
    "centimetre": "centimetre centimetres centimeter centimeters cm",
    "metre": "metre metres meter meters",
    "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "nanometre": "nanometre nanometres nanometer nanometers nm",
    "inch": "inch inches",
    "foot": "foot feet ft",
    "yard": "yard yards",
    "mile": "mile miles",
    "nautical mile": "nautical_mile nautical_miles",
    "light-year": "light_year light_years light_-_year light_-_years",
    # area
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "square foot": "square_foot square_feet sq_ft sq._ft",
    "square inch": "square_inch square_inches",
    "square yard": "square_yard square_yards",
    "square mile": "square_mile square_miles sq_mi",
    "square metre": "square_metre square_metres square_meter square_meters sq_m",
    "square kilometre": "square_kilometre square_kilometres square_kilometer square_kilometers sq_km km²",
    # volume
    "barrel": "barrel barrels bbl",
    "litre": "litre litres liter liters",
    "millilitre": "millilitre millilitres milliliter milliliters ml",
    "gallon": "gallon gallons",
    "pint": "pint pints",
    "quart": "quart quarts",
    "ounce": "ounce ounces oz",
    "fluid ounce": "fluid_ounce fluid_ounces",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "bushel": "bushel bushels",
    "cubic metre": "cubic_metre cubic_metres cubic_meter cubic_meters",
    "cubic foot": "cubic_foot cubic_feet cu_ft cu_._ft",
    "cubic inch": "cubic_inch cubic_inches",
    "cubic yard": "cubic_yard cubic_yards",
    "cubic mile": "cubic_mile cubic_miles",
    "cubic kilometre": "cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers",
    "cubic centimetre": "cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters",
    # mass
    "gram": "gram grams gramme grammes",
    "milligram": "milligram milligrams mg",
    "microgram": "microgram micrograms mcg µg",
    "kilogram": "kilogram kilograms kilo kilos kg kgs",
    "pound": "pound pounds lb lbs",
    "ton": "ton tons",
    "tonne": "tonne tonnes metric_ton metric_tons metric_tonnes",
    "gigatonne": "gigatonne gigatonnes gigaton gigatons",
    "magnitude": "magnitude",
    "kiloton": "kiloton kilotons",
    "megaton": "megaton megatons",
    "stone": "stone",
    "carat": "carat carats",
    # speed
    "mile per hour": "mph miles_per_hour miles_an_hour mile_per_hour mile_an_hour",
    "kilometre per hour": "kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour",
    "metre per second": "metres_per_second meters_per_second metres_a_second meters_a_second",
    "kilometre per second": "kilometre_per_second kilometres_per_second kilometers_per_second kilometres_a_second"
    " kilometers_a_second",
    "mile per second": "miles_per_second miles_a_second",
    "knot": "knot knots",
    # temperature and angles
    "degree": "degree degrees °",
    "degree Celsius": "°_c °c celsius ℃",
    "degree Fahrenheit": "°_f °f fahrenheit ℉",
    "kelvin": "kelvin kelvins",
    # power, energy, electricity
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "terawatt": "terawatt terawatts",
    "kilowatt-hour": "kilowatt_hour kilowatt_hours kwh",
    "megawatt-hour": "megawatt_hour megawatt_hours mwh",
    "gigawatt-hour": "gigawatt_hour gigawatt_hours gwh",
    "terawatt-hour": "terawatt_hour terawatt_hours twh",
    "horsepower": "horsepower hp bhp",
    "volt": "volt volts",
    "amp": "amp amps ampere amperes",
    "milliamp-hour": "mah",
    "calorie": "calorie calories kcal",
    "joule": "joule joules",
    "becquerel": "becquerel becquerels",
    "sievert": "sievert sieverts",
    "millisievert": "millisievert millisieverts",
    "microsievert": "microsievert microsieverts",
    "electronvolt": "electronvolt electronvolts",
    "gigaelectronvolt": "gev",
    "teraelectronvolt": "tev",
    # data, screens, sound, frequency
    "bit": "",
    "byte": "byte bytes",
    "kilobyte": "kilobyte kilobytes kb",
    "megabyte": "megabyte megabytes mb",
    "gigabyte": "gigabyte gigabytes gb gigs",
    "terabyte": "terabyte terabytes tb",
    "petabyte": "petabyte petabytes pb",
    "megabit per second": "mbps megabits_per_second",
    "gigabit per second": "gbps gigabits_per_second",
    "pixel": "pixel pixels",
    "megapixel": "megapixel megapixels mp",
    "hertz": "hertz hz",
    "kilohertz": "kilohertz khz",
    "megahertz": "megahertz mhz",
    "gigahertz": "gigahertz ghz",
    "decibel": "decibel decibels db",
    "frame per second": "fps frames_per_second frames_a_second",
    "mile per gallon": "mpg miles_per_gallon",
    "kilometre per litre": "kilometre_per_litre kilometres_per_litre kilometer_per_liter kilometers_per_liter",
    "revolution per minute": "rpm",
    "pound-foot": "lb_-_ft lbs_-_ft lb_._-_ft lb_ft pound_-_foot pound_-_feet pound_feet foot_-_pounds"
    " ft_-_lb ft_-_lbs",
    "newton metre": "newton_metre newton_metres newton_meter newton_meters newton_-_metres newton_-_meters",
    "teraflop": "teraflop teraflops tflops",
    "lumen": "lumen lumens",
    "pixel per inch": "ppi pixels_per_inch",
    "dot per inch": "dpi dots_per_inch",
    "part per million": "ppm parts_per_million",
    # other
    "point": "point points pts",
    "nit": "nit nits",
    "hectopascal": "hectopascal hectopascals",
    "millibar": "millibar millibars",
    "millimetre of mercury": "mm_hg mmhg",
    "pound per square inch": "psi pounds_per_square_inch",
    "watt-hour": "watt_hour watt_hours wh",
    "calibre": "calibre caliber",
    "g": "",
}  # fmt: skip

DURATIONS = frozenset(
    listed(
        """
    second minute hour day night week fortnight month year decade century millennium millisecond weekend
    """
    )
)

PHRASES = {form.replace("_", " "): unit for unit, forms in _FORMS.items() for form in forms.split()}
LONGEST_UNIT = max(phrase.count(" ") + 1 for phrase in PHRASES)

# Right after the figure also these; single letters are units only there.
GLUED = {
    **{form: unit for form, unit in PHRASES.items() if " " not in form and form.isalpha()},
    "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt-hour",
    "MWh": "megawatt-hour", "GWh": "gigawatt-hour", "TWh": "terawatt-hour", "GB": "gigabyte", "MB": "megabyte",
    "TB": "terabyte", "PB": "petabyte", "KB": "kilobyte", "kB": "kilobyte", "MP": "megapixel", "Hz": "hertz",
    "g": "gram", "l": "litre", "L": "litre", "W": "watt", "V": "volt", "h": "hour", "C": "degree Celsius",
    "F": "degree Fahrenheit", "dB": "decibel", "mAh": "milliamp-hour", "nm": "nanometre",
    "Nm": "newton metre", "Wh": "watt-hour", "cc": "cubic centimetre", "in": "inch", "mi": "mile", "st": "stone",
}  # fmt: skip

# Forms too short to trust apart from their figure.
AMBIGUOUS = frozenset(
    listed(
        """
    ha mm db mb gb tb pb kb mp ms min sec MP MB GB TB HP hp mw mah
    """
    )
) - {"mm", "min", "sec"}
