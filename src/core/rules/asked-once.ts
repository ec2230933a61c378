/** An answer about some facts that is worked out once: several rules ask the same. */
export function askedOnce<Facts extends object, Answer>(
  ask: (facts: Facts) => Answer,
): (facts: Facts) => Answer {
  const answers = new WeakMap<Facts, { answer: Answer }>();
  return (facts) => {
    const known = answers.get(facts) ?? { answer: ask(facts) };
    answers.set(facts, known);
    return known.answer;
  };
}
