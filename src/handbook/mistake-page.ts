import type { Words } from '../catalogue/words.ts';
import { type BackEndLines, MISTAKES, type Mistake, type MistakeId } from '../core/signature/index.ts';

/** What mistakes are about, by how their names start. */
export const SUBJECTS = {
  url: { zh: 'URL', en: 'URL' },
  ticket: { zh: 'ticket', en: 'Ticket' },
  nonce: { zh: 'nonceStr', en: 'nonceStr' },
  timestamp: { zh: 'timestamp', en: 'timestamp' },
  text: { zh: '待签名字符串的拼法', en: 'How the text is put together' },
  bytes: { zh: '字符编码', en: 'Encoding' },
  digest: { zh: '哈希与输出格式', en: 'Hash and how it is written' },
  card: { zh: '卡券', en: 'Cards' },
  pay: { zh: '支付', en: 'Payments' },
} as const satisfies Record<string, Words>;

export type Subject = keyof typeof SUBJECTS;

/** Everything that there is to read about one mistake of a server's, in the order in which it is read. Plain data. */
export interface MistakePage {
  id: MistakeId;
  subject: Subject;
  /** What the server did, without "the server": short enough for a list. A template. */
  clause: Words;
  /** The same as a sentence. A template. */
  sentence: Words;
  /** What to do. A template. */
  advice: Words;
  /** Where the official document says what is right. */
  place: string;
  /** The smallest example: what was signed. */
  signed: string;
  /** What was to be signed in its place. */
  right: string;
  /** The line on a server that makes the mistake, in each language. */
  cause: BackEndLines;
  /** The same line as it should be. */
  fix: BackEndLines;
}

/** The mistakes of one subject. */
export interface SubjectOfMistakes {
  subject: Subject;
  name: Words;
  ids: readonly MistakeId[];
}

/** Every mistake, in the order of the table. */
export const MISTAKE_IDS: readonly MistakeId[] = Object.keys(MISTAKES).filter(isMistakeId);

/** Every mistake, by subject. */
export function mistakesBySubject(): SubjectOfMistakes[] {
  return Object.keys(SUBJECTS)
    .filter(isSubject)
    .map((subject) => ({
      subject,
      name: SUBJECTS[subject],
      ids: MISTAKE_IDS.filter((id) => subjectOf(id) === subject),
    }));
}

/** The page of a mistake. */
export function mistakePage(id: MistakeId): MistakePage {
  const mistake: Mistake = MISTAKES[id];
  const { clause, advice, place, cause, fix, example } = mistake;
  return {
    id,
    subject: subjectOf(id),
    clause,
    sentence: { zh: `服务器${clause.zh}。`, en: `The server ${clause.en}.` },
    advice,
    place,
    signed: example.signed,
    right: example.right,
    cause,
    fix,
  };
}

/** Whether a text names a mistake. */
export function isMistakeId(id: string): id is MistakeId {
  return Object.hasOwn(MISTAKES, id);
}

/** @throws RangeError for a mistake whose name starts with no subject: that is a fault of the table. */
function subjectOf(id: MistakeId): Subject {
  const [start = ''] = id.split('-');
  if (!isSubject(start)) throw new RangeError(`No subject ${start}`);
  return start;
}

function isSubject(text: string): text is Subject {
  return Object.hasOwn(SUBJECTS, text);
}
