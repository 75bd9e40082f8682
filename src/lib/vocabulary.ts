/** What a record has where its source does not give the number of answers, runs or an interval. */
export const NOT_REPORTED = 'not reported';
