import { createKernel } from '../../kernel/kernel.ts';
import { createAnswer } from './answer.ts';

const answer = createAnswer(createKernel(), (message) => postMessage(message));

addEventListener('message', ({ data }) => answer(data));
