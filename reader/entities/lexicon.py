"""Word lists of our own making; `resources/names` holds the long ones."""

import re
from dataclasses import dataclass
from functools import cache

from reader.bundled import bundled

TITLES = frozenset(
    "President Prime Minister Deputy Vice Premier Chancellor King Queen Prince Princess Pope Sir Dame Lord Lady Mr Mrs "
    "Ms Miss Dr Prof Professor Sen Senator Rep Representative Gov Governor Mayor Secretary Defense Defence Foreign "
    "Interior Finance Health Justice Attorney General Gen Lt Col Colonel Maj Major Capt Captain Sgt Sergeant Admiral "
    "Marshal Chief Chairman Chairwoman Chair Director Justice Judge Detective Inspector Officer Commissioner "
    "Ambassador Envoy Spokesman Spokeswoman Spokesperson Speaker Leader Coach Bishop Archbishop Cardinal Rabbi Imam "
    "Rev Reverend Father Sister Brother Minister Former Acting Interim Opposition Executive Head CEO Rt Hon Honourable "
    "Honorable Baroness Commander Cmdr Brigadier Corporal Cpl Sheriff Constable Superintendent Supt Det Trooper Pastor "
    "Councillor Cllr Councilman Councilwoman Councilor Alderman Congressman Congresswoman Monsignor Madam "
    "CFO COO CTO CIO Deacon Genl Mullah Mawlawi Ayatollah Frau Herr Señor Señora Signor Signora".split()
)
# Those that are written with a full stop.
SHORT_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Sgt Rev Rt Hon Cmdr Cpl Supt Det Cllr".split()
)
DEMONYMS = frozenset(
    "Afghan African Albanian American Arab Argentine Armenian Asian Australian Austrian Azerbaijani Belarusian Belgian "
    "Brazilian British Bulgarian Canadian Catholic Chechen Chilean Chinese Christian Colombian Croatian Cuban Czech "
    "Danish Democrat Democratic Dutch Egyptian English Estonian Ethiopian European Filipino Finnish French Georgian "
    "German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Islamic Israeli Italian Japanese Jewish Jordanian "
    "Kazakh Kenyan Korean Kurdish Latin Latvian Lebanese Libyan Lithuanian Malaysian Mexican Moldovan Moroccan Muslim "
    "Nepali Nigerian Norwegian Orthodox Ottoman Pakistani Palestinian Polish Portuguese Republican Romanian Russian "
    "Saudi Scottish Serbian Slovak Soviet Spanish Sudanese Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish "
    "Ukrainian Venezuelan Vietnamese Welsh Western Eastern Northern Southern "
    "Acadian Algerian Amharic Anglican Angolan Arabic Bahamian Bahraini Bangladeshi Bangla Basque Bavarian "
    "Bengali Bhutanese Bolivian Bosnian Buddhist Burmese Byzantine Californian Cambodian Cantonese Catalan Congolese "
    "Cypriot Dari Dominican Ecuadorian Emirati Eritrean Estonian Farsi Fijian Flemish Ghanaian Guatemalan "
    "Haitian Hausa Hawaiian Hebrew Hindi Hindu Honduran Icelandic Igbo Jamaican Khmer Kosovar Kuwaiti Kyrgyz "
    "Macedonian Maltese Mandarin Maori Māori Mongolian Montenegrin Nicaraguan Omani Panamanian "
    "Paraguayan Parisian Pashto Persian Peruvian Protestant Prussian Punjabi Qatari Rwandan "
    "Salvadoran Samoan Senegalese Shia Shiite Sicilian Sikh Singaporean Sinhala Slovenian Somali Sunni Swahili Tagalog "
    "Tajik Tamil Tanzanian Telugu Texan Tibetan Tongan Tory Turkmen Ugandan Urdu Uruguayan Uyghur Uzbek Yemeni Yiddish "
    "Yoruba Zambian Zimbabwean Zulu "
    "Malian Nigerien Burkinabe Burkinabé Ivorian Cameroonian Liberian Gambian Guinean Beninese Togolese Gabonese "
    "Chadian Namibian Botswanan Malawian Mozambican Malagasy Mauritanian Mauritian Djiboutian Burundian Comorian "
    "Basotho Swazi Laotian Maldivian Bruneian Timorese Papuan Melanesian Micronesian Polynesian Tuvaluan Surinamese "
    "Guyanese Belizean Trinidadian Grenadian Barbadian Bermudian Aruban Luxembourgish Andorran Greenlandic Faroese "
    "Manx Corsican Sardinian Andalusian Castilian Galician Tuscan Neapolitan Florentine Venetian Viennese Muscovite "
    "Bohemian Silesian Dagestani Ingush Ossetian Abkhaz Crimean Tatar Kashmiri Sindhi Baloch Balochi Hazara Gujarati "
    "Marathi Tigrayan Oromo Tuareg Yazidi Druze Berber Coptic Maronite Cherokee Sioux Cree Navajo Inuit Xhosa Tswana "
    "Quebecois Québécois Ontarian Albertan Floridian Alaskan Londoner Glaswegian".split()
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Mon Tue Tues Wed Thu Thurs Fri Sat "
    "Easter Christmas Ramadan Hanukkah Halloween Thanksgiving God Internet "
    "Brexit Covid English Holiday I I'm OK".split()
)
# Holidays, stock indexes, competitions, products and terms that are written like names and are neither people, places
# nor organisations.
NEITHER = frozenset(
    "Sensex,Nifty,Nifty 50,Dow,Dow Jones,Dow Jones Industrial Average,Nasdaq Composite,S&P,S&P 500,FTSE,FTSE 100,"
    "Nikkei,Nikkei 225,Hang Seng,DAX,EBITDA,GDP,CEO,Super Bowl,World Cup,Davis Cup,World Series,Olympics,Olympic Games,"
    "Champions League,Europa League,Stanley Cup,Ryder Cup,Six Nations,Ashes,State of Origin,Super League,Copa América,"
    "Copa America,FA Cup,Tour de France,Giro d'Italia,Vuelta a España,Commonwealth Games,Asian Games,Winter Olympics,"
    "Summer Olympics,Paralympics,Grand Prix,US Open,U.S. Open,French Open,Australian Open,Super Rugby,Gold Cup,"
    "Grand National,CAC 40,IBEX 35,FTSE MIB,Euro Stoxx 50,Stoxx 600,STOXX 600,KOSPI,Kospi,TOPIX,Topix,"
    "ASX 200,Russell 2000,Ibovespa,Shanghai Composite,WIG20,"
    "Diwali,Holi,Navratri,Eid,Eid al-Fitr,Eid al-Adha,Passover,Yom Kippur,Rosh Hashanah,Sukkot,Purim,Nowruz,Vesak,"
    "Songkran,Lent,Advent,Pentecost,Epiphany,Ash Wednesday,Palm Sunday,Good Friday,Easter Sunday,Easter Monday,"
    "Christmas Eve,Christmas Day,Boxing Day,New Year,New Year's,New Year's Eve,New Year's Day,Lunar New Year,"
    "Chinese New Year,Kwanzaa,Juneteenth,Labor Day,Labour Day,Memorial Day,Veterans Day,Independence Day,Columbus Day,"
    "Presidents Day,May Day,Bastille Day,Valentine's Day,St. Patrick's Day,Mother's Day,Father's Day,Black Friday,"
    "Cyber Monday,Mardi Gras,Roman Catholic,Eastern Orthodox,Greek Orthodox,Russian Orthodox,"
    "iTunes,Siri,HomeKit,iPhone,iPad,MacBook,AirPods,Xbox,PlayStation,Kindle,Android,Photoshop,PowerPoint,Gmail,Bluetooth,"
    "Kubernetes,Postgres,PostgreSQL,MySQL,Linux,JavaScript,Wi-Fi,WiFi,eSIM,Gen X,Gen-X,Gen Z,Gen-Z".split(",")
)
# What people utter and are not called by.
INTERJECTIONS = frozenset(
    "Ah Aha Amen Aw Bye Cheers Goodbye Gosh Ha Haha Hello Hey Hi Hm Hmm Howdy Huh Hurray Mhm Mm Nah Nope Oh Okay Ooh "
    "Bonjour Bravo Ciao Danke Gracias Hola Merci Namaste "
    "Oops Ouch Phew Sorry Thanks Ugh Uh Uhm Um Welcome Whoa Wow Yay Yeah Yep Yup".split()
)
# Many of whom there are, and who are nobody in particular; "Generals" and "Kings" are teams.
OFFICE_HOLDERS = frozenset(
    "Senators Representatives Congressmen Congresswomen Lawmakers Ministers Governors Mayors Commissioners Judges "
    "Justices Councillors Councilors Councilmen Ambassadors Delegates Deputies Bishops Secretaries".split()
)
# A storm is called by a first name and is nobody.
STORMS = r"\b(?:[Hh]urricane|[Cc]yclone|[Tt]yphoon|[Tt]ropical [Ss]torm|[Ww]inter [Ss]torm|Storm)"
# What is called by a name of its own and is nobody, before the name.
SHIPS = (
    r"\b(?:icebreaker|ferry|trawler|tanker|yacht|schooner|frigate|destroyer|submarine|cruiser|warship|barge|"
    r"tugboat|lifeboat|steamer|steamship|(?:ocean )?liner|freighter|battleship|aircraft carrier|"
    r"(?:container|cargo|cruise|research) (?:ship|vessel)|bulk carrier)"
)
# Places and companies whose name ends in "'s", which is no possessive there.
OWNERS = frozenset(
    "McDonald's,Wendy's,Arby's,Denny's,Domino's,Macy's,Kohl's,Lowe's,Sotheby's,Christie's,Lloyd's,Moody's,Levi's,"
    "Sainsbury's,Hershey's,Kellogg's,Trader Joe's,Bloomingdale's,Applebee's,Chili's,Wetherspoon's,Ben & Jerry's,"
    "Lord's,St. James's,St James's,St. Paul's,St Paul's,St. Peter's,St Peter's".split(",")
)
# What names nobody and nothing by itself.
GENERIC = frozenset(
    "The THE A An Of And In At On For By federal state county city police government court congress parliament prison "
    "army".split()
)
# People who are called by their initials; other short words in capitals are nobody ("DL", "TFL", "CB" of a line-up).
INITIALS = frozenset("JFK RFK LBJ FDR MLK AOC MBS MBZ RBG SBF DSK".split())
# Words that end the name of a business, which is called by what stands before them too.
BUSINESS_WORDS = frozenset(
    "Inc Corp Co Ltd plc LLC Capital Partners Holdings Foods Industries Systems Technologies Motors Airlines "
    "Airways Energy Pharmaceuticals Therapeutics Records Pictures Quartet Media Brands Ventures Labs Software "
    "Robotics Logistics Electronics Semiconductor Chemicals Insurance Financial Securities Advisors Consulting "
    "Retail Stores Hotels Resorts Entertainment Games Interactive Petroleum Mining Steel Cement Aerospace Biotech "
    "Biosciences".split()
)
ORGANISATION_WORDS = frozenset(
    "Agency Airlines Alliance Army Assembly Association Authority Bank Board Brothers Bureau Cabinet Center Centre "
    "Church Club Co College Commission Committee Company Congress Corp Corporation Council Court Courier Department "
    "Federation Force Forces Foundation Fund Gazette Government Group Guard Guardian Herald Inc Institute Journal "
    "Laboratory League Ltd Ministry Museum Network News Office Organisation Organization Parliament Party Police Post "
    "Press Reuters School Senate Service Services Society Systems Team Times Tribune Trust Union University "
    "Watch".split()
)
# What can hardly be anybody or any place; many are short for no words that an article tells.
ORGANISATIONS = frozenset(
    "AFP,AP,BBC,CIA,CNN,EU,FBI,FIFA,Facebook,Google,Greenpeace,IMF,Interpol,Kremlin,Microsoft,NASA,NATO,Nato,OPEC,"
    "Pentagon,Reuters,Twitter,UN,UNESCO,UNICEF,WHO,Amazon,Apple,Tesla,Gazprom,Hamas,Hezbollah,Taliban,White House,"
    "United Nations,European Union,European Commission,World Health Organization,Toyota,Nissan,Lexus,Mazda,Subaru,"
    "Hyundai,Kia,Volkswagen,VW,Audi,BMW,Volvo,Renault,Peugeot,Fiat,Porsche,Boeing,Airbus,Lufthansa,Ryanair,Aeroflot,"
    "Netflix,YouTube,Instagram,WhatsApp,TikTok,Snapchat,Spotify,Uber,Lyft,Airbnb,Intel,Nvidia,IBM,Sony,Samsung,Huawei,"
    "Xiaomi,Nokia,Ericsson,Siemens,Nestlé,Unilever,Pfizer,Moderna,AstraZeneca,Novartis,Walmart,Costco,IKEA,Ikea,"
    "Starbucks,Coca-Cola,PepsiCo,Adidas,Oracle,Salesforce,PayPal,Mastercard,HSBC,Barclays,JPMorgan,Citigroup,"
    "Goldman Sachs,Deutsche Bank,NPR,ESPN,ITV,CBS,NBC,MSNBC,Al Jazeera,Politico,Axios,FDA,CDC,EPA,NHS,MI5,MI6,IRS,NSA,"
    "DEA,FEMA,NOAA,UEFA,NFL,NBA,MLB,NHL,NCAA,IOC,Oxfam,UNHCR,Red Cross,Unicef,Unesco,Amnesty International,"
    "Arthur Andersen,Morgan Stanley,JPMorgan Chase,Wells Fargo,Merrill Lynch,Lehman Brothers,"
    "Charles Schwab,Ernst & Young,Rolls-Royce,Mercedes-Benz,Louis Vuitton,Harley-Davidson,Johnson & Johnson,"
    "Procter & Gamble,Hewlett-Packard,Eli Lilly,J.P. Morgan,JP Morgan,Glass Lewis,"
    "Philip Morris,Marks & Spencer,Barnes & Noble,GitHub".split(",")
)
# Buildings that stand for who rules in them, and what stands before them where the building is meant.
SEATS = frozenset(("White House", "Kremlin", "Pentagon", "Downing Street", "Capitol", "Élysée Palace"))
BESIDE = (
    r"\b(?:outside|near|at|inside|into|around|towards?|beside|behind|opposite|in front of|"
    r"(?:came|went|go|goes|drove|walked|marched|returned|returns|visit|visited|entered|left)(?: back)?(?: to| of)?)"
    r" (?:the )?"
)
PLACE_WORDS = frozenset(
    "Airport Avenue Bay Beach Bridge Canal Cape City Coast County Creek Desert District Harbour Harbor Hill Hills "
    "Island Islands Lake Lane Mountain Mountains Ocean Park Peninsula Province Quay Region River Road Sea Square "
    "Station Strait Street Town Valley Village".split()
)
FACILITY = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:plant|factory|airport|port|prison|bridge|dam|base|mine|station)\b")
VERBS = re.compile(r"\s+(?:said|says|told|added|wrote|tweeted|argued|claimed|warned|asked|replied|noted|explained)\b")
BEFORE_PLACE = re.compile(
    r"\b(?:in|at|from|near|to|into|across|outside|around|towards?|of|capital|city)\s+(?:the\s+)?$"
)
BEFORE_PERSON = re.compile(r"\b(?:said|told|says|asked|by|Mr|Mrs|Ms|Dr)\.?\s+$")


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of `resources/names`."""

    places: frozenset[str]
    countries: frozenset[str]
    given: frozenset[str]


@cache
def lists() -> Lists:
    """Return the lists, read once."""

    def words(name: str) -> str:
        return (bundled("names") / name).read_text(encoding="utf-8")

    countries = frozenset(words("countries.txt").splitlines())
    several = frozenset(words("places-of-several-words.txt").splitlines())
    places = countries | several | frozenset(words("places.txt").split())
    return Lists(places, countries, frozenset(words("given.txt").split()))


# Words for what a person is, in lower case, as they stand beside a name; a pattern.
OFFICES = (
    "(?:vice[ -])?president|(?:deputy )?(?:prime )?minister|chancellor|premier|mayor|governor|senator|ambassador|envoy|"
    "secretary|chief|chairman|chairwoman|chair|director|manager|head|leader|spokesman|spokeswoman|spokesperson|"
    "commissioner|inspector|detective|officer|general|colonel|captain|judge|justice|prosecutor|attorney|lawyer|"
    "professor|economist|analyst|scientist|researcher|engineer|doctor|surgeon|teacher|author|writer|editor|reporter|"
    "journalist|photographer|artist|actor|actress|singer|musician|producer|coach|captain|quarterback|striker|midfielder|"
    "defender|goalkeeper|founder|co-founder|owner|fisher|fisherman|farmer|king|queen|prince|princess|pope|bishop|priest"
)

# What is called by a name and is nobody and no place: "Tarn Revel, an annual procession".
THINGS = frozenset(
    "album novel film movie song poem adaptation tournament language algorithm statue sculpture painting festival "
    "procession carnival parade ritual dance dish videogame disease virus vaccine drug planet dialect species holiday "
    "musical opera sitcom drama prototype spacecraft satellite rocket".split()
)

# Other names of places, in small letters without points, and the states as American papers shorten them.
PLACE_NAMES = {
    **dict.fromkeys(("us", "u.s.", "u.s", "usa", "u.s.a.", "united states of america", "america"), "united states"),
    **dict.fromkeys(("uk", "u.k.", "u.k", "britain", "great britain"), "united kingdom"),
    **dict.fromkeys(("d.c.", "washington, d.c.", "washington d.c.", "washington dc", "washington, dc"), "washington"),
    **dict.fromkeys(("l.a.", "la"), "los angeles"),
    **dict.fromkeys(("n.y.", "nyc", "new york city"), "new york"),
    **dict.fromkeys(("russian federation",), "russia"),
    **dict.fromkeys(("people's republic of china", "mainland china", "prc"), "china"),
    **dict.fromkeys(("czech republic",), "czechia"),
    **dict.fromkeys(("burma",), "myanmar"),
    **dict.fromkeys(("holland", "the netherlands"), "netherlands"),
    **dict.fromkeys(("uae",), "united arab emirates"),
    **dict.fromkeys(("drc", "congo-kinshasa"), "democratic republic of congo"),
    **dict.fromkeys(("dprk",), "north korea"),
    **dict.fromkeys(("türkiye", "turkiye"), "turkey"),
    **dict.fromkeys(("côte d'ivoire", "cote d'ivoire"), "ivory coast"),
    "kiev": "kyiv", "kharkov": "kharkiv", "odessa": "odesa", "lvov": "lviv", "peking": "beijing", "bombay": "mumbai",
    "calcutta": "kolkata", "saigon": "ho chi minh city",
    "ala.": "alabama", "ariz.": "arizona", "ark.": "arkansas", "calif.": "california", "colo.": "colorado",
    "conn.": "connecticut", "del.": "delaware", "fla.": "florida", "ga.": "georgia", "ill.": "illinois",
    "ind.": "indiana", "kan.": "kansas", "ky.": "kentucky", "md.": "maryland", "mass.": "massachusetts",
    "mich.": "michigan", "minn.": "minnesota", "miss.": "mississippi", "mo.": "missouri", "mont.": "montana",
    "neb.": "nebraska", "nev.": "nevada", "n.h.": "new hampshire", "n.j.": "new jersey", "n.m.": "new mexico",
    "n.c.": "north carolina", "n.d.": "north dakota", "okla.": "oklahoma", "ore.": "oregon", "pa.": "pennsylvania",
    "r.i.": "rhode island", "s.c.": "south carolina", "s.d.": "south dakota", "tenn.": "tennessee", "tex.": "texas",
    "vt.": "vermont", "va.": "virginia", "wash.": "washington state", "w.va.": "west virginia", "wis.": "wisconsin",
    "wyo.": "wyoming",
}  # fmt: skip

# The states as American addresses shorten them.
POSTAL = dict(
    pair.split(":")
    for pair in (
        "AL:alabama,AK:alaska,AZ:arizona,AR:arkansas,CA:california,CO:colorado,CT:connecticut,DE:delaware,FL:florida,"
        "GA:georgia,HI:hawaii,ID:idaho,IL:illinois,IN:indiana,IA:iowa,KS:kansas,KY:kentucky,ME:maine,MD:maryland,"
        "MA:massachusetts,MI:michigan,MN:minnesota,MS:mississippi,MO:missouri,MT:montana,NE:nebraska,NV:nevada,"
        "NH:new hampshire,NJ:new jersey,NM:new mexico,NY:new york,NC:north carolina,ND:north dakota,OH:ohio,"
        "OK:oklahoma,OR:oregon,PA:pennsylvania,RI:rhode island,SC:south carolina,SD:south dakota,TN:tennessee,TX:texas,"
        "UT:utah,VT:vermont,VA:virginia,WA:washington state,WV:west virginia,WI:wisconsin,WY:wyoming"
    ).split(",")
)

# Words that open a sentence and name nothing, in small letters.
SMALL_WORDS = frozenset(
    "a about above according after again all also although among an and another any anyone anything are as at away "
    "back be because before below besides between both but by can could despite did do does don't don’t down during "
    "each either enough even ever every everyone everything few finally first for from further get give go had has "
    "have he he's her here hers he’s him his how however i i'd i'll i'm i've if in indeed instead into is it it's its "
    "it’s i’d i’ll i’m i’ve just last later least less let let's let’s like make many may maybe me meanwhile might "
    "more most much must my near never new next no nobody none nor not nothing now of off often on once one only or "
    "other others our out over people please rather read same see several she she's she’s should since so some "
    "someone something sometimes soon still such take than that that's that’s the their them then there there's "
    "there’s these they they're they've they’re they’ve this those though through thus to today together tomorrow too "
    "two under unless until up upon us very was we we're we've well were we’re we’ve what what's what’s when where "
    "whether which while who whoever whose why will with within without would yes yesterday yet you you're your "
    "you’re".split()
)
