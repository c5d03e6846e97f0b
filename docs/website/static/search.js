// Search without regard to accents, as vietnamese_search.py has it, and in the headings of pages too: of these Sphinx
// finds only such as are hardly longer than what is looked for.
"use strict";

const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

const PlainStemmer = Stemmer;
Stemmer = function () {
  const stemmer = new PlainStemmer();
  this.stemWord = (word) => stemmer.stemWord(bare(word));
};

const inHeadings = (query) => {
  const index = Search._index;
  const words = splitQuery(bare(query));
  const found = [];
  for (const [title, places] of Object.entries(index.alltitles)) {
    const heading = splitQuery(bare(title));
    if (!words.length || !words.every((word) => heading.some((each) => each.startsWith(word)))) continue;
    const closeness = words.length / heading.length;
    for (const [file, id] of places) {
      const whole = index.titles[file];
      const shown = whole === title ? title : `${whole} > ${title}`;
      const anchor = id === null || whole === title ? "" : `#${id}`;
      found.push([index.docnames[file], shown, anchor, null, 20 + 10 * closeness, index.filenames[file], "title"]);
    }
  }
  return found.sort((one, other) => one[4] - other[4]);
};

const withoutHeadings = Search._performSearch;
Search._performSearch = (query, ...terms) => {
  const key = (result) => `${result[0]}${result[2]}`;
  const headings = inHeadings(query);
  const known = new Set(headings.map(key));
  // The last are shown first.
  return [...withoutHeadings(query, ...terms).filter((each) => !known.has(key(each))), ...headings];
};
