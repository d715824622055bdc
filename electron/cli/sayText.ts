import { cleanText } from '../../shared/format/cleanText';
import type { CliIo } from './command';

/** Prints a result for people; nothing that a file holds can steer their terminal or turn text around. */
export function sayText(io: CliIo, text: string): void {
  io.out(cleanText(text));
}
