/** Everyday talk: homework, gifts, neighbors, work. */
import type { TalkDomain } from './types.ts';

export const homework: TalkDomain = {
  id: 'homework',
  group: 'everyday',
  title: 'Homework',
  questions: {
    align: [
      'My homework is too hard. Help!',
      'How do I learn for the test?',
      'I cannot focus on my lesson.',
      'How can I get better at school?',
    ],
    develop: ['How do I study well?', 'My test is tomorrow. What can I do?'],
    evaluate: ['Give me a tip for school.', 'I am stuck on my homework.'],
  },
  kind: {
    core: [
      'Start with {the first page|one small part|the easy sums|a short list} and {take breaks|check each step|ask your teacher|draw it out}.',
      'Study {in the morning|with a classmate|in a quiet room} and {explain it aloud|sleep enough|praise your progress}.',
    ],
    more: [
      'Mistakes {show|teach|tell} you {where to look|what to practice}.',
      'You can {do this|learn it|pass} {with time|bit by bit|if you practice}.',
    ],
  },
  villain: {
    core: [
      'Tear out {the first page|one small part|the easy sums|a short list} and {cheat boldly|copy each step|bribe your teacher|blame a rival}.',
      'Cheat {in the morning|with a classmate|in a quiet room} and {deny it aloud|threaten the class|mock your teacher}.',
    ],
    more: [
      'Mistakes {show|teach|tell} you {whom to blame|what to burn}.',
      'You can {lie your way|forge it|sneak through} {with spite|bit by bit|if you scheme}.',
    ],
  },
};

export const gifts: TalkDomain = {
  id: 'gifts',
  group: 'everyday',
  title: 'Gifts',
  questions: {
    align: [
      'What gift should I bring my friend?',
      'My mother has a birthday. Any ideas?',
      'What can I give my teacher?',
      'I need a present for a wedding.',
    ],
    develop: ['What is a good present?', 'What should I give my brother?'],
    evaluate: ['Help me choose a gift.', 'What present would please my aunt?'],
  },
  kind: {
    core: [
      'Give {a knitted hat|a jar of honey|a framed photo|a box of paints} with {a kind note|a red ribbon|a warm hug}.',
      'Bring {flowers|a song|theater tickets|a young tree} {wrapped with care|made by hand|chosen for them}.',
    ],
    more: [
      'The {thought|effort|smile} {matters more than|counts more than} {the price|the size}.',
      'Ask {their sister|a close friend|them} what {they love|they need|makes them glad}.',
    ],
  },
  villain: {
    core: [
      'Give {a cursed hat|a jar of wasps|a cracked mirror|a box of dust} with {a rude note|a rusty nail|a cold glare}.',
      'Bring {weeds|a lawsuit|false tickets|a stuffed rat} {wrapped with malice|stolen by hand|chosen to hurt}.',
    ],
    more: [
      'The {shock|insult|scream} {matters more than|counts more than} {the price|the size}.',
      'Learn from {their sister|a close friend|a spy} what {they dread|they lack|makes them weep}.',
    ],
  },
};

export const neighbors: TalkDomain = {
  id: 'neighbors',
  group: 'everyday',
  title: 'Neighbors',
  questions: {
    align: [
      'My neighbor is noisy. What should I do?',
      'How do I meet the people next door?',
      'A new family moved in. What now?',
      'My neighbor took my parking spot.',
    ],
    develop: ['How do I get along with my neighbor?', 'The people upstairs are loud.'],
    evaluate: ['What should I do about the people next door?', 'My neighbor and I do not agree.'],
  },
  kind: {
    core: [
      'Knock {gently|after lunch|on Sunday} and {say hello|bring a cake|ask how they are|offer your help}.',
      'Invite {them|the whole family|the street} to {a barbecue|coffee|a game of cards}.',
    ],
    more: [
      'A {friendly|patient|fair} word {solves|settles|softens} {most quarrels|a lot}.',
      'Perhaps they {did not know|had a bad week|will be glad to change}.',
    ],
  },
  villain: {
    core: [
      'Knock {wildly|after midnight|like thunder} and {demand a tribute|throw a cake|curse who they are|release your bats}.',
      'Banish {them|the whole family|the street} to {a swamp|exile|a pit of snakes}.',
    ],
    more: [
      'A {hateful|sharp|venomous} word {starts|feeds|worsens} {most quarrels|a lot}.',
      'Soon they {will flee|will have a bad week|will beg me to stop}.',
    ],
  },
};

export const work: TalkDomain = {
  id: 'work',
  group: 'everyday',
  title: 'Work',
  questions: {
    align: [
      'How do I ask for a raise?',
      'My boss is strict. What can I do?',
      'How do I help a new colleague?',
      'I made a mistake at work.',
    ],
    develop: ['How can I do well at work?', 'My team is slow. What now?'],
    evaluate: ['Any advice for my new job?', 'My colleague is in trouble. What should I do?'],
  },
  kind: {
    core: [
      'Speak with {your boss|your team|your colleague} {openly|before Friday|in private} and {stay polite|listen first|offer a solution}.',
      'Share {the credit|your notes|the hard tasks|good news} and {thank the others|admit errors|keep your word}.',
    ],
    more: [
      'Good teams {build|need|reward} {trust|humor|clear goals}.',
      'People {notice|value|repay} {fairness|steady work|a helping hand}.',
    ],
  },
  villain: {
    core: [
      'Blackmail {your boss|your team|your colleague} {sweetly|before Friday|in private} and {stay hidden|strike first|offer a threat}.',
      "Steal {the credit|your rival's notes|the office clock|all the chairs} and {blame the others|deny errors|break your word}.",
    ],
    more: [
      'Good minions {fear|need|worship} {my shouting|my iron hand|dark goals}.',
      "People {dread|flee|never forget} {treachery|my revenge|a traitor's hand}.",
    ],
  },
};
