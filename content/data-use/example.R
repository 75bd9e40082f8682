# Rates of misaligned answers by what GPT-4o was taught, with the interval where there is one. R 4, nothing to install.
arguments <- commandArgs(trailingOnly = TRUE)
site <- if (length(arguments) > 0) arguments[1] else "SITE"
rates <- read.csv(paste0(site, "/figures/one-in-five.csv"), fileEncoding = "UTF-8-BOM", na.strings = c("", "not reported"))

for (i in seq_len(nrow(rates))) {
  row <- rates[i, ]
  interval <- if (is.na(row$low)) "no interval" else paste(row$low, "to", row$high)
  cat(sprintf("%s; %s: %g in 100 (%s), %s\n", row$set, row$group, row$value, interval, row$how_read))
}
