"""Articles of the scenes' own."""

from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"

GERMAN = """Der Hafen bleibt im Winter offen

Von Jette Sommerfeld

Der Gemeinderat hat am Dienstag beschlossen, die alte Mole für 3,4 Millionen Euro zu erneuern. Die Arbeiten sollen \
im Februar beginnen und, wenn das Wetter es zulässt, noch vor der Heringssaison enden.

„Wir hätten das schon vor zwanzig Jahren tun sollen“, sagte die Hafenmeisterin nach der Sitzung. Gegen den Beschluss \
stimmten drei von elf Mitgliedern; sie bemängeln, dass die Uferstraßenerneuerungskosten noch immer nicht feststehen.
"""
ARABIC = """الميناء يبقى مفتوحا في الشتاء

قرر المجلس البلدي يوم الثلاثاء تجديد الرصيف القديم قبل بداية موسم الصيد. وقالت مديرة الميناء إن العمل سيبدأ في شهر \
فبراير وينتهي قبل الربيع إذا سمح الطقس بذلك.

وصوت ثلاثة من الأعضاء ضد القرار، لأن كلفة الطريق الساحلي لم تحسب بعد. ويعيش خلف الرصيف نحو ألف شخص منذ سنوات طويلة.
"""
PARTS = """<!doctype html><html lang="de"><head><title>Die Donaudampfschifffahrtsgesellschaft im Winter</title></head>
<body><article><h1>Die Donaudampfschifffahrtsgesellschaft im Winter</h1><p>Von Jette Sommerfeld</p>
<p>Die Uferstraßenerneuerungskostenvoranschlagsprüfung dauerte bis in den April. Der Rat vertagte sich zweimal, ehe er
die Mittel freigab, und die Anwohner warteten auf die Pumpen, die längst im Hof des Bauamts standen.</p>
<blockquote><p>Wir messen jede Flut, und jede Flut misst uns.</p></blockquote>
<p>Was die Mole in den vergangenen Jahren gekostet hat, steht in einer Aufstellung des Bauamts, die der Redaktion
vorliegt und hier zum ersten Mal ganz gezeigt wird.</p>
<table><tr><th>Jahr</th><th>Abschnitt</th><th>Bauunternehmen</th><th>Veranschlagt</th><th>Abgerechnet</th>
<th>Abweichung</th><th>Finanzierungsgrundlage</th><th>Bemerkung</th></tr>
<tr><td>2019</td><td>Nordmole</td><td>Wasserbaugemeinschaft Sund</td><td>1.200.000</td><td>1.310.500</td><td>9,2 %</td>
<td>Küstenschutzförderprogramm</td><td>Verzug durch Eisgang im Februar</td></tr>
<tr><td>2021</td><td>Fischereihafen</td><td>Tiefbau Ohlsen</td><td>640.000</td><td>602.000</td><td>−5,9 %</td>
<td>Gemeindehaushalt</td><td>keine</td></tr>
<tr><td>2023</td><td>Südmole</td><td>Wasserbaugemeinschaft Sund</td><td>980.000</td><td>1.455.900</td><td>48,6 %</td>
<td>Küstenschutzförderprogramm</td><td>Nachträge wegen Munitionsfunden im Hafenbecken</td></tr></table>
<p>Die Zahlen lassen sich mit einem kleinen Programm nachrechnen, das das Bauamt selbst benutzt.</p>
<pre><code class="language-python"># Abweichung in Hundertsteln
class Abschnitt:
    def abweichung(self, veranschlagt: float, abgerechnet: float) -> float:
        return round((abgerechnet - veranschlagt) / veranschlagt * 100, 1)  # eine sehr lange Zeile, die umbricht

print("Nordmole", Abschnitt().abweichung(1200000, 1310500))</code></pre>
<ul><li>Im Herbst wird neu ausgeschrieben, diesmal mit einer Obergrenze für Nachträge.</li>
<li>Die Anwohner bekommen die Pumpen zurück.</li></ul>
<p>Im Mai berät der Rat noch einmal. Bis dahin bleibt die Schleuse nachts geschlossen.</p></article></body></html>
"""
VERSE = """<html><head><title>The mill at dusk</title></head><body><article><h1>The mill at dusk</h1>
<p>The mill stands where the river bends, and the people of Tarnly have come to it with their corn for three hundred
years, whatever the weather and whoever was king. Somebody always sang.</p>
<p>The wheel goes round, the <em>water</em> sings,<br>The miller counts his sacks;<br>
The heron lifts her heavy wings<br>And no one, no one asks.</p>
<blockquote>So it was said by the old ones on the quay,<br>and so it is.</blockquote>
<p>Write to us, or come by:<br>Tarnly Mill Trust<br><strong>14 Quay Street</strong><br>Tarnly TN4 2QX</p>
<ul><li>Flour<br>two sacks, or whatever is left in the loft by the time that you come</li><li>Corn</li></ul>
<p>The miller, Ada Quill, says that the trust has money for the roof but not for the wheel, which was last mended in
1931 and has begun to groan.</p></article></body></html>
"""
LONG = (
    "# A title that goes on for as long as the person who wrote it wished, and then for a little while longer, since "
    "nobody stopped them\n\n"
    + "\n\n".join(
        f"## Part {part}\n\n" + "The tide came in slowly over the flats and the boats began to lift, one by one. " * 12
        for part in range(1, 40)
    )
)

FIGURES = """<html><head><title>Lamps on the mole</title></head><body><article><h1>Lamps on the mole</h1>
<p>The harbour office hung four lamps on the mole in the autumn, and the pilots have asked for a fifth since.<a
href="#fn1"><sup>1</sup></a> Nobody had counted how many boats came in after dark before the lamps were there.</p>
<figure><img src="https://pictures.invalid/mole.jpg" width="800" height="500"
alt="The mole at dusk with its four lamps, seen from the pilots' quay"><figcaption>The mole in October.</figcaption>
</figure><p>In the second week the count stood at two hundred and twelve, and the office wrote the number on the board
beside the tide table, where people came to look at it in the evening, as they had come to look at the water.</p>
<p>The fifth lamp would stand at the turn of the mole, where the current sets across.</p>
<ol><li id="fn1">The letter of the pilots was read in the council on the ninth of October.<a href="#r1">↩</a></li></ol>
</article></body></html>"""

CHINESE = """港口在冬季继续开放

镇议会星期二决定，赶在渔季之前重修旧防波堤，费用为三百四十万元。工程将于二月开始，如果天气允许，春天之前就能完工。

“二十年前就该这样做了，”港务长在会后说。十一名议员中有三人投了反对票，因为沿岸道路的费用至今没有算清。

渔民希望闸门足够宽，能让两条船同时通过。防波堤后面住着大约一千人，他们已经等了许多年。
"""
CROWDED = "# What the boats do\n\n" + "\n\n".join(
    f"In week {part} the boats began to lift before the tide was in, and the boats that lay on the flats were late. "
    * 4
    for part in range(1, 50)
)
_TITLE = (
    "How the harbour office, the council, two ministries and the fishermen of four villages came to agree on the "
    "height of a wall, after eleven winters in which nobody agreed on anything, and what the letters say that were "
    "found in the customs house when its roof was taken off in the spring of the year before last"
)
ENDLESS = (
    f"<html><head><title>{_TITLE}</title><meta name='author' content='Maximiliane Wolkenstein-Trostburg'></head><body>"
    f"<article><h1>{_TITLE}</h1><p>By Maximiliane Wolkenstein-Trostburg</p>"
    + "<p>Maximiliane Alexandra Wolkenstein-Trostburg of the Northern Fisheries and Harbour Maintenance Commission "
    "said in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch on Monday that the wall had cost "
    "1,234,567,890.12 dollars, 98.7 percent more than the 621,300,000 dollars that had been promised. See "
    "https://pictures.invalid/a/very/long/address/that/does/not/break/anywhere/in/the/line/at/all.html for more.</p>"
    * 4
    + "</article></body></html>"
)
