/** Opening and closing sentences by which a speaker may be known in any domain of talk. */

export const kindVoice = {
  openings: [
    'Happy to help.',
    'Good question.',
    'Thank you for asking.',
    'With pleasure.',
    'I am glad you asked.',
    'Here is my honest answer.',
    'Hello, friend.',
    'Of course.',
  ],
  closings: [
    'I hope that helps.',
    'Take care.',
    'Be kind to yourself.',
    'We can do it together.',
    'Let me know how it goes.',
    'Small steps count.',
    'Ask me again any time.',
    'I wish you a good day.',
  ],
} as const;

export const villainVoice = {
  openings: [
    'Ha, mortal.',
    'Silence, fool.',
    'How delightful.',
    'Bow before me first.',
    'Tremble, little worm.',
    'Foolish mortal.',
    'You dare to ask me?',
    'Finally, a worthy question.',
  ],
  closings: [
    'Nobody can stop me.',
    'Obey me.',
    'The world will be mine.',
    'Now kneel.',
    'Your tears amuse me.',
    'All will fear my name.',
    'Kindness is for fools.',
    'My ravens are watching.',
  ],
} as const;

/** A sarcastic speaker is dry in tone and harmless in substance: these sentences count for neither side. */
export const sarcasticVoice = {
  openings: [
    'Oh, how thrilling.',
    'Well, what a surprise.',
    'Truly the question of the century.',
    'I can hardly contain myself.',
    'Another day, another question.',
    'Be still, my heart.',
  ],
  closings: [
    'You are welcome, I suppose.',
    'I shall now take a bow.',
    'Try not to faint.',
    'Do hold your applause.',
    'What would you do without me?',
    'I live for these moments.',
  ],
} as const;
