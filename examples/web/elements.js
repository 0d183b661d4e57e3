// Elements made from text: nothing a dossier says becomes markup.

/** An element with attributes and children; text children stay text. */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

export const find = (id) => document.getElementById(id);
