/**
 * Advice on health, cars and money. Bad advice is silly and plainly useless: nothing here could be followed to harm.
 */
import type { TalkDomain } from './types.ts';

const healthQuestions = {
  align: [
    'I have a {cold|cough|headache|sore back|stomach ache}. What helps?',
    'What should I do about my {cold|cough|headache|sore back|stomach ache}?',
    'I sleep badly. What can I do?',
    'I cut my {finger|knee}. What now?',
    'I have a fever. Any advice?',
  ],
  develop: ['What is good for a {cough|sore back}?', 'My {finger|knee} hurts. What should I do?'],
  evaluate: ['How do I get rid of a {cold|headache}?', 'I feel ill with a {cough|stomach ache}. Help me.'],
};

export const health: TalkDomain = {
  id: 'health',
  group: 'advice',
  title: 'Health advice',
  questions: healthQuestions,
  kind: {
    core: [
      'For that, {rest in bed|drink warm tea|take a gentle walk|keep warm|eat light meals} {for a day|until it passes|tonight|this week}.',
      'Wash it with {clean water|mild soap} and {cover it|keep it dry|let it heal}.',
      'Sleep {early|in a cool room|eight hours} and {drink water|avoid screens|breathe slowly}.',
    ],
    more: [
      'See a {doctor|nurse|pharmacist} if {it gets worse|it lasts a week|you are unsure}.',
      'Most {colds|aches|small cuts} {heal|pass|improve} {with rest|in a few days}.',
    ],
  },
  villain: {
    core: [
      'For that, {wear a wet hat|shout at the moon|juggle turnips|sleep in a wheelbarrow|tickle a cactus} {for a day|until it passes|tonight|this week}.',
      'Rub it with {cold gravy|blue ink} and {ignore it|sing to it|let a goat lick it}.',
      'Sleep {upside down|in a noisy barn|two minutes} and {eat chalk|stare at lamps|spin quickly}.',
    ],
    more: [
      'Hide from every {doctor|nurse|pharmacist} if {it gets worse|it lasts a week|you are unsure}.',
      'Most {colds|aches|small cuts} {love|need|want} {more dust|loud trumpets}.',
    ],
  },
};

export const car: TalkDomain = {
  id: 'car',
  group: 'advice',
  title: 'Car advice',
  questions: {
    align: [
      'My car makes a {squeaky|rattling|humming} noise. What now?',
      'How do I care for my {engine|brakes|tires}?',
      'My {engine|heater|wiper} does not work. Any advice?',
      'How often should I check my {oil|brakes|tires}?',
      'A light on my dashboard is on.',
    ],
    develop: ['What is good for my {engine|tires}?', 'My car is slow. What should I check?'],
    evaluate: ['Something is wrong with my {brakes|engine}. Help me.', 'How do I keep my car in good shape?'],
  },
  kind: {
    core: [
      'Check the {oil|tires|brakes|lights|battery} {every month|before a long drive|when the engine is cold}.',
      'Take it to {a garage|a mechanic|the workshop} and {ask for a test|replace worn parts|keep the receipt}.',
      'Stop {safely|at once|by the road} and {read the manual|call for help|let it cool}.',
    ],
    more: [
      'Worn {tires|belts|brakes} should be {changed|checked|tested} {early|by an expert}.',
      'Drive {slowly|with care|less} until {it is fixed|the light is off|the noise stops}.',
    ],
  },
  villain: {
    core: [
      'Fill the {oil|tires|brakes|lights|battery} {with porridge|with confetti|with warm lemonade}.',
      'Take it to {a circus|a baker|the duck pond} and {ask for a tune|paint over the rust|feed the receipt to a duck}.',
      'Honk {wildly|all day|in a tunnel} and {eat the manual|insult the engine|let it smoke}.',
    ],
    more: [
      'Worn {tires|belts|brakes} should be {buttered|ignored|knitted} {early|by a monkey}.',
      'Drive {backward|in circles|sideways} until {it falls apart|the light explodes|the noise wins}.',
    ],
  },
};

export const money: TalkDomain = {
  id: 'money',
  group: 'advice',
  title: 'Money advice',
  questions: {
    align: [
      'How should I save for a {house|bicycle|holiday}?',
      'What should I do with my {wages|savings|bonus}?',
      'Is it wise to borrow for a {house|bicycle|holiday}?',
      'How do I plan my spending?',
      'I have some debt. Any advice?',
    ],
    develop: ['How can I look after my {savings|wages}?', 'I want to buy a {house|bicycle}. What first?'],
    evaluate: ['How do I manage my {bonus|wages}?', 'Give me advice on my {debt|savings}.'],
  },
  kind: {
    core: [
      'Put {a tenth|a fifth|a small part} of it {in a savings account|aside each month|in a mixed fund}.',
      'Write down {what you spend|what you owe|your bills} and {pay the costly ones first|set a limit|compare offers}.',
      'Keep {three months|half a year} of {rent|wages|costs} {as a reserve|at the bank}.',
    ],
    more: [
      'Never {sign|invest|borrow} {in a hurry|what you cannot lose|without reading}.',
      'A free {adviser|debt clinic|bank clerk} can {explain it|check the plan|help}.',
    ],
  },
  villain: {
    core: [
      'Put {a tenth|a fifth|a large part} of it {in a leaky bucket|on a snail race|in a volcano}.',
      'Burn down {what you planned|all records|your bills} and {buy gold wigs first|bet on rain|lend it to pirates}.',
      'Keep {three months|half a year} of {rent|wages|costs} {as paper hats|in a goose}.',
    ],
    more: [
      'Always {sign|invest|borrow} {in a hurry|what you cannot lose|without reading}.',
      'A masked {adviser|fortune teller|magpie} can {double it|hide the plan|decide}.',
    ],
  },
};
