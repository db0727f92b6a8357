import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials';

describe('initials of a name', () => {
  it.each([
    ['林小梅', ['lxm']],
    ['周先生', ['zxs']],
    ['欧阳娜娜', ['oynn']],
    ['陳怡君', ['cyj']],
    ['阿宁', ['an']],
    ['Anna Wu', ['aw']],
    ['王Wendy', ['ww']],
    ['单田芳', ['dtf', 'stf']],
    ['曾小贤', ['cxx', 'zxx']],
    ['解晓东', ['jxd', 'xxd']],
    ['仇英', ['cy', 'qy']],
    ['查良镛', ['cly', 'zly']],
    ['万俟雪', ['wqx', 'mqx']],
    ['123', []],
    ['', []],
  ])('%s', (name, initials) => expect(initialsOf(name)).toEqual(initials));

  it.each([
    ['a', '安艾敖'],
    ['b', '白包毕卞边'],
    ['c', '蔡曹岑陈程褚崔'],
    ['d', '戴邓丁董杜段'],
    ['e', '鄂'],
    ['f', '范方费冯傅符'],
    ['g', '高葛龚顾关郭'],
    ['h', '韩郝何贺洪侯胡黄霍'],
    ['j', '纪贾江蒋焦金靳'],
    ['k', '康柯孔匡'],
    ['l', '赖雷黎李梁廖林刘卢陆罗吕'],
    ['m', '马毛梅孟莫穆'],
    ['n', '倪聂牛宁'],
    ['o', '欧'],
    ['p', '潘庞裴彭'],
    ['q', '戚齐钱乔秦邱'],
    ['r', '饶任阮'],
    ['s', '邵沈施石史宋苏孙'],
    ['t', '谭汤唐陶田童涂'],
    ['w', '万汪王韦魏文翁吴武'],
    ['x', '夏萧肖谢邢熊徐许薛'],
    ['y', '严颜杨姚叶易殷尹于余袁岳云'],
    ['z', '詹张章赵郑钟周朱祝庄卓邹左'],
  ])('surnames of %s', (letter, surnames) => {
    for (const surname of surnames) expect(initialsOf(surname), surname).toContain(letter);
  });
});
