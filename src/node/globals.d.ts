/** Node has the class of this name; its types (for Node 20) lack the type of it. */
type TextDecoder = import('node:util').TextDecoder
