/** Small invented articles. */

export const RAID = `Three held after raid in Port Vale

PORT VALE — Officers of the Vale County Police arrested three men on Monday in Port Vale, Sheriff Ada Quill said. "We had been looking for them since May," Quill said.
`;

export const TALK = `Sheriff speaks at the library

PORT VALE — Sheriff Ada Quill of the Vale County Police answered questions at the library. "Nobody was hurt," Quill said.
`;

export const RAIN = `Rain stops the match

PORT VALE — The match between Port Vale and Harbor Town was called off after an hour. "It was a swamp," said the referee, Thomas Lindgren.
`;
