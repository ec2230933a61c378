/** Runs a program of ours to its end. */

import { spawn } from 'node:child_process';
import { say } from './say.mjs';

/**
 * Runs a program and shows what it prints.
 * @param {string} name what to call it when it fails
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<void>}
 * @throws {Error} when it cannot be started or ends with another exit code than 0
 */
export function run(name, command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const how = code === null ? signal : say(`退出码 ${code}`, `exit code ${code}`);
      reject(new Error(say(`${name} 失败（${how}）。`, `${name} failed (${how}).`)));
    });
  });
}
