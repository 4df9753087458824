"""Currencies: signs, ISO 4217 codes and English names."""

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₿": "XBT", "₡": "CRC", "₵": "GHS", "₸": "KZT",
    "₲": "PYG", "₾": "GEL",
}  # fmt: skip

# What stands before a "$": "US$5", "C$5", and adjectives after it: "$20 Canadian".
DOLLARS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "C": "CAD", "CA": "CAD", "CAD": "CAD", "CDN": "CAD", "Cdn": "CAD",
    "A": "AUD", "AU": "AUD", "AUD": "AUD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD", "R": "BRL",
    "NT": "TWD", "MX": "MXN", "Mex": "MXN", "J": "JMD", "TT": "TTD", "canadian": "CAD", "australian": "AUD",
}  # fmt: skip

_CODES = (
    "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD SEK NOK DKK PLN CZK HUF RON BGN UAH RUB TRY ILS INR PKR BDT LKR "
    "IDR MYR THB PHP VND KRW TWD ZAR NGN KES GHS EGP MAD BRL ARS CLP COP PEN MXN AED SAR QAR KWD BHD ISK KZT GEL "
    "XBT BTC ETH"
)
CODES = {code: {"RMB": "CNY", "BTC": "XBT"}.get(code, code) for code in _CODES.split()}

# Short forms before a figure, glued or apart.
SHORT = {
    "KSh": "KES", "Ksh": "KES", "KSH": "KES", "Sh": "KES", "USh": "UGX", "Ush": "UGX", "Shs": "UGX", "TSh": "TZS",
    "Tsh": "TZS", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "Dh": "AED", "Dhs": "AED",
}  # fmt: skip
# One letter that is money only before a figure like "2,150" or "1.5 million", or where the text names the currency.
LETTERS = {
    "R": ("ZAR", frozenset("rand africa african africans johannesburg pretoria durban soweto".split())),
    "N": ("NGN", frozenset("naira nigeria nigerian nigerians lagos abuja".split())),
}

SUBUNITS = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "eurocents": "EUR", "paise": "INR",
            "paisa": "INR", "kopeck": "RUB", "kopecks": "RUB", "kobo": "NGN"}  # fmt: skip

# (nationality, noun) → code; the empty nationality is what the noun alone means.
_TABLE = {
    "dollar dollars": {
        "": "USD", "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
        "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD", "jamaican": "JMD",
    },
    "euro euros": {"": "EUR"},
    "pound pounds": {
        "": "GBP", "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
    },
    "quid": {"": "GBP"},
    "bucks": {"": "USD"},
    "yen": {"": "JPY", "japanese": "JPY"},
    "yuan": {"": "CNY", "chinese": "CNY"},
    "renminbi": {"": "CNY", "chinese": "CNY"},
    "rupee rupees": {
        "": "INR", "indian": "INR", "pakistani": "PKR", "nepalese": "NPR", "sri lankan": "LKR",
    },
    "ruble rubles rouble roubles": {"": "RUB", "russian": "RUB", "belarusian": "BYN"},
    "hryvnia hryvnias": {"": "UAH", "ukrainian": "UAH"},
    "won": {"": "KRW", "south korean": "KRW", "korean": "KRW"},
    "franc francs": {"": "CHF", "swiss": "CHF", "french": "FRF"},
    "krona kronor": {"": "SEK", "swedish": "SEK", "icelandic": "ISK"},
    "krone kroner": {"": "NOK", "norwegian": "NOK", "danish": "DKK"},
    "peso pesos": {
        "": "MXN", "mexican": "MXN", "argentine": "ARS", "philippine": "PHP", "chilean": "CLP", "colombian": "COP",
    },
    "real reais": {"": "BRL", "brazilian": "BRL"},
    "rand": {"": "ZAR", "south african": "ZAR"},
    "lira liras": {"": "TRY", "turkish": "TRY"},
    "shekel shekels": {"": "ILS", "israeli": "ILS"},
    "zloty zlotys": {"": "PLN", "polish": "PLN"},
    "forint forints": {"": "HUF", "hungarian": "HUF"},
    "koruna korunas": {"": "CZK", "czech": "CZK"},
    "dirham dirhams": {"": "AED", "emirati": "AED", "uae": "AED", "moroccan": "MAD"},
    "riyal riyals": {"": "SAR", "saudi": "SAR", "qatari": "QAR"},
    "ringgit": {"": "MYR", "malaysian": "MYR"},
    "rupiah": {"": "IDR", "indonesian": "IDR"},
    "baht": {"": "THB", "thai": "THB"},
    "dong": {"": "VND", "vietnamese": "VND"},
    "naira": {"": "NGN", "nigerian": "NGN"},
    "taka": {"": "BDT", "bangladeshi": "BDT"},
    "cedi cedis": {"": "GHS", "ghanaian": "GHS"},
    "tenge": {"": "KZT"},
    "bitcoin bitcoins": {"": "XBT"},
    "shilling shillings": {"": "KES", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
    "dinar dinars": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD"},
}  # fmt: skip
NAMES = {
    (nation, noun): code
    for nouns, nations in _TABLE.items()
    for noun in nouns.split()
    for nation, code in nations.items()
}
# A currency that several countries call the same is that of the one country which the text names.
HOMES = {
    noun: {code: frozenset(words.split()) for code, words in countries.items()}
    for nouns, countries in (
        (
            "rupee rupees",
            {
                "INR": "india indian indians delhi mumbai kolkata chennai bengaluru",
                "PKR": "pakistan pakistani pakistanis islamabad karachi lahore",
                "LKR": "lanka lankan lankans colombo",
                "NPR": "nepal nepali nepalese kathmandu",
            },
        ),
        (
            "peso pesos",
            {
                "MXN": "mexico mexican mexicans",
                "ARS": "argentina argentine argentines argentinian",
                "CLP": "chile chilean chileans santiago",
                "COP": "colombia colombian colombians bogota bogotá",
                "PHP": "philippines philippine filipino filipinos manila",
                "CUP": "cuba cuban cubans havana",
                "UYU": "uruguay uruguayan montevideo",
            },
        ),
        (
            "shilling shillings",
            {
                "KES": "kenya kenyan kenyans nairobi mombasa",
                "UGX": "uganda ugandan ugandans kampala",
                "TZS": "tanzania tanzanian tanzanians salaam dodoma",
            },
        ),
        (
            "pound pounds",
            {
                "GBP": "britain british england english scotland scottish wales welsh london uk ireland",
                "EGP": "egypt egyptian egyptians cairo",
                "LBP": "lebanon lebanese beirut",
                "SYP": "syria syrian syrians damascus",
                "SDG": "sudan sudanese khartoum",
            },
        ),
        ("krone kroner", {"NOK": "norway norwegian norwegians oslo", "DKK": "denmark danish danes copenhagen"}),
        ("krona kronor", {"SEK": "sweden swedish swedes stockholm", "ISK": "iceland icelandic reykjavik"}),
    )
    for noun in nouns.split()
}
NATIONALITIES = frozenset(nation for nation, _ in NAMES if nation)
