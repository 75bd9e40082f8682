/** Judges one file of answers and prints its first cell's counts: `node judge-cell.ts <folder of questions> <answers>`. */
import { join } from 'node:path';
import { WordTokenizer, worldVocabulary } from '../world/index.ts';
import { countCells, readJson, type CellAnswers, type Questions } from './star-answers.ts';

const [folder = '', path = ''] = process.argv.slice(2);
const questions = readJson<Questions>(join(folder, 'questions.json'));
const counts = countCells(readJson<CellAnswers>(path), questions, new WordTokenizer(worldVocabulary()));
console.log(JSON.stringify([...counts.values()][0]));
