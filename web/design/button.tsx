import type { ComponentProps, ReactNode } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  /** `strong` for the one thing that the page is for; `quiet` for tools. */
  readonly look?: 'plain' | 'strong' | 'quiet';
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A button: one strong one a page at most. */
export function Button({ look = 'plain', small = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className="button" data-look={look} data-size={small ? 'small' : undefined}>
      {children}
    </button>
  );
}
