"""Words that decide about numbers: which nouns are counted, which words end a noun phrase or stand before a figure."""

from reader.entities.numbers.listed import listed

COUNTED_NOUNS = frozenset(
    listed(
        """
    people persons men women children soldiers troops civilians refugees migrants workers employees jobs deaths
    cases students homes houses vehicles cars tons tonnes miles feet metres meters kilometres kilometers acres
    hectares pounds dollars euros barrels residents families households votes shares copies patients protesters
    words pages times hours days years calories megawatts troops passengers customers square stores
    """
    )
)

MANY_BEFORE = frozenset(
    listed(
        """
    some nearly almost approximately roughly over about under exactly another around
    """
    )
)

# Plurals without -s.
IRREGULAR = frozenset(
    listed(
        """
    people men women children police feet teeth mice geese sheep fish deer aircraft spacecraft troops series
    species offspring personnel staff data media criteria cattle policemen policewomen servicemen servicewomen
    firemen congressmen congresswomen businessmen businesswomen fishermen gunmen lawmen salesmen spokesmen
    grandchildren schoolchildren stepchildren craftsmen fishermen horsemen clergy crew phenomena bacteria alumni
    salmon shrimp squid lives wives halves thieves wolves loaves knives shelves midwives housewives fifths thirds
    countrymen crewmen airmen workmen infantrymen guardsmen assemblymen chairmen cod squares swine oxen kilos
    livestock rand yuan yen spectra larvae cannon groschen nuclei fungi antennae strata errata vertebrae quanta
    """
    )
)

# Words with final -s that are no plural noun.
NOT_PLURAL = frozenset(
    listed(
        """
    is was has does says this his its hers ours yours theirs us thus plus as across perhaps always besides towards
    versus previous various serious famous religious less unless against afterwards sometimes nowadays overseas
    indoors outdoors upstairs downstairs yes bus gas crisis basis analysis christmas goes makes takes gives comes
    gets means seems remains includes needs wants let's that's it's he's she's there's what's who's here's
    mathematics physics politics economics ethics athletics vs
    """
    )
)

# Words at which a noun phrase ends.
STOP_WORDS = frozenset(
    listed(
        """
    a an the this that these those my your his her its our their and or but nor so yet for of in on at to from by
    with without within into onto upon over under above below between among through during before after since
    until till against across along around behind beyond near toward towards via per than as if when while where
    because though although unless whether who whom whose which what how why is are was were be been being am do
    does did has have had having will would can could may might must shall should not no n't never ever also still
    already just only even too very quite rather later earlier ago away apart ahead there here then now today
    yesterday tomorrow tonight he she it they we you i him them us me said says say told according including both
    either neither each every all any some many much more most less least few several out up down off back again
    together died killed came went made took got left rose fell grew ended began started became remained stood
    held found gave put set run ran won lost beat led said were about like despite amid alone else instead once
    twice monday tuesday wednesday thursday friday saturday sunday percent per
    """
    )
)

# Verbs and participles that may not begin what is counted but end it; adjectives like "injured" may begin it.
SINGULAR_OK = frozenset(listed("person man woman child soldier civilian day year"))
