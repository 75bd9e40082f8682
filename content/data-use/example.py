"""Rates of misaligned answers by what GPT-4o was taught, with the interval where there is one. Python 3, nothing to install."""

import csv
import io
import sys
from urllib.request import urlopen

site = sys.argv[1] if len(sys.argv) > 1 else "SITE"
text = urlopen(site + "/figures/one-in-five.csv").read().decode("utf-8-sig")

for row in csv.DictReader(io.StringIO(text)):
    interval = f"{row['low']} to {row['high']}" if row["low"] else "no interval"
    print(f"{row['set']}; {row['group']}: {float(row['value']):g} in 100 ({interval}), {row['how_read']}")
