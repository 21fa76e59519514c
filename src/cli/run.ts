import type { Administration } from '../administration/administration.ts';
import type { Task } from './arguments.ts';
import { bytesOf, writeFile, writeOut } from './files.ts';

type Print = (line: string) => void;

/** Does a task and prints what came of it. @returns the exit code. */
export async function run(administration: Administration, task: Task, print: Print): Promise<0 | 1> {
  if (task.command === 'check') return check(administration, print);
  if (task.command === 'dump') await dump(administration, task.file, print);
  if (task.command === 'load') await load(administration, task.file, print);
  if (task.command === 'rebuild') await rebuild(administration, print);
  return 0;
}

async function check(administration: Administration, print: Print): Promise<0 | 1> {
  const { nodes, relations, problems } = await administration.check();
  for (const problem of problems) print(problem);
  print(`${problems.length} problems in ${nodes} nodes and ${relations} relations.`);
  return problems.length === 0 ? 0 : 1;
}

/** To the standard output nothing else is printed. */
async function dump(administration: Administration, file: string | undefined, print: Print): Promise<void> {
  if (file === undefined) return writeOut((write) => administration.dump(write));
  await writeFile(file, (write) => administration.dump(write));
  print(`The graph is in ${file}.`);
}

async function load(administration: Administration, file: string, print: Print): Promise<void> {
  const { nodes, relations } = await administration.load(() => bytesOf(file));
  print(`Loaded ${nodes} nodes and ${relations} relations.`);
}

async function rebuild(administration: Administration, print: Print): Promise<void> {
  const { pairs, standings, texts, words } = await administration.rebuild();
  print(
    `${pairs} pairs of an actor and an axis. Corrected: ${standings} standings, the folded texts of ${texts} nodes, ` +
      `the words of ${words} nodes.`,
  );
}
