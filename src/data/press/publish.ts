import { citationLine, itemOfSource } from '../citation.ts';
import type { Evidence, Measurement, Source } from '../evidence/schema.ts';
import { figurePaths } from '../figure/files.ts';
import { howReadLabel, howReadSentence } from '../evidence/how-read.ts';
import { formatInterval, formatN, formatValue } from '../../lib/format.ts';
import { TEXT_LICENCE } from '../../lib/site.ts';
import type { Fact, NotClaim } from './parse.ts';

/** Whose a number is, in the few words that fit behind a sentence. */
export function sourceLine({ measurements }: Fact, evidence: Evidence): string {
  const places = measurements.map((m) => {
    const source = evidence.sources.get(m.source) as Source;
    return `${source.short}, ${m.place}${m.howRead === 'second-hand' ? ` (${howReadLabel(m)})` : ''}`;
  });
  return [...new Set(places)].join('; ');
}

/** The facts and the limits as `/press/facts.json`. */
export function factsJson(
  facts: readonly Fact[],
  limits: readonly NotClaim[],
  evidence: Evidence,
  absolute: (path: string) => string,
): object {
  const number = (m: Measurement): object => {
    const source = evidence.sources.get(m.source) as Source;
    return {
      id: m.id,
      value: m.value,
      unit: m.unit,
      shown: formatValue(m),
      interval: formatInterval(m),
      n: formatN(m),
      howRead: m.howRead,
      howReadInWords: howReadSentence(m),
      source: { id: source.id, place: m.place, url: source.url, citation: citationLine(itemOfSource(source), 'apa') },
    };
  };
  return {
    version: evidence.version,
    updated: evidence.updated,
    licence: TEXT_LICENCE,
    facts: facts.map((fact) => ({
      id: fact.id,
      sentence: fact.sentence,
      source: sourceLine(fact, evidence),
      ...(fact.figure && { figure: absolute(figurePaths(fact.figure).page) }),
      url: `${absolute('/press/')}#${fact.id}`,
      measurements: fact.measurements.map(number),
    })),
    notToClaim: limits.map(({ claim, why, sources }) => ({ claim, why, sources })),
  };
}
