export interface Context { readonly x: 1 }
