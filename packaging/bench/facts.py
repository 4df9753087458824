"""Names and numbers measured, beside their peers, in one run: python packaging/bench/facts.py

Data: `shared/bench` beside the checkout; what is not there is said and left out.
"""

import names_bench
import names_news
import numbers_bench

if __name__ == "__main__":
    print("Names (F1 of exact spans, percent)")
    names_bench.report()
    print("\nNames in news, grouped (F1 by entity, percent)")
    names_news.report()
    print("\nNumbers")
    print(numbers_bench.report())
