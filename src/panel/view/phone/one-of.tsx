import type { JSX } from 'preact';

interface Properties<Kind extends string> {
  /** Unique in the form. */
  name: string;
  label: string;
  choices: readonly Kind[];
  labelOf: (choice: Kind) => string;
  value: Kind;
  onChoose: (choice: Kind) => void;
}

/** A few choices of which one is taken, in a line. */
export function OneOf<Kind extends string>({
  name,
  label,
  choices,
  labelOf,
  value,
  onChoose,
}: Properties<Kind>): JSX.Element {
  return (
    <fieldset class="one-of">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice} class="tick">
          <input
            type="radio"
            name={name}
            checked={choice === value}
            // The page allows one only.
            disabled={choices.length === 1}
            onChange={() => onChoose(choice)}
          />
          {labelOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}
