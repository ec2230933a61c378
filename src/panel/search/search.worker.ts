import { createSha1Kernel } from '../../core/signature/index.ts';
import { createAnswer } from './answer.ts';

const answer = createAnswer(createSha1Kernel(), (message) => postMessage(message));

addEventListener('message', ({ data }) => answer(data));
