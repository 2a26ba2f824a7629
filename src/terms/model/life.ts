/** How the subscriber's life asks a contract; refined with the rooms. */
export interface Life {
  readonly pack: string;
}
