#include "tools/abate/texts.hpp"

#include <array>
#include <cstddef>

namespace tools::abate {

namespace {

struct Entry {
    Say text;
    std::string_view zh;
    std::string_view en;
};

// In the order of Say, which is checked below.
constexpr std::array<Entry, 115> entries = {{
    {Say::about, "常蓝 · 减排情景测算：这套措施组合有多大把握完成目标，差别来自哪里",
     "abate: how likely a mix of measures meets its targets, and what makes the difference"},
    {Say::about_check, "读入情景，列出全部问题、数据依据和措施覆盖",
     "read a scenario, say everything that is wrong with it, what it rests on and what each mix runs"},
    {Say::about_run, "测算一个措施组合", "simulate one mix of measures and judge it against the targets"},
    {Say::about_compare, "在相同的世界里比较多个措施组合",
     "simulate several mixes on the same worlds and compare them"},
    {Say::about_trace, "逐个事件打印一次模拟", "print one replication event by event"},
    {Say::about_version, "版本、编译器和本机信息", "version, compiler and machine"},
    {Say::help_help, "显示本帮助", "show this help"},
    {Say::help_lang, "语言：zh 或 en（默认按系统区域设置）", "language: zh or en (default: the locale)"},
    {Say::help_quiet, "只报告错误和结果，不显示进度", "no progress, no notes: errors and the answer only"},
    {Say::help_json, "向标准输出打印 JSON（格式见 docs/answer.md）",
     "print JSON on standard output (documented in docs/answer.md)"},
    {Say::help_mix, "措施组合文件，如 scenarios/daxing-2026/mixes/plan.yaml",
     "mix file, such as scenarios/daxing-2026/mixes/plan.yaml"},
    {Say::help_mixes, "两个或更多措施组合文件，须同属一个情景", "two or more mix files of one scenario"},
    {Say::help_folders, "情景目录或措施组合文件", "scenario folders or mix files"},
    {Say::help_replications, "模拟次数；奇数进为偶数", "replications; an odd number is rounded up to whole pairs"},
    {Say::help_seed, "随机种子", "seed of all chance"},
    {Say::help_halfwidth, "各目标达标概率的 95 % 区间半宽都小于此值时停止，如 1%",
     "stop when the 95 % interval of every probability is within this, such as 1%"},
    {Say::help_threads, "线程数；0 为全部核心。结果与线程数无关",
     "threads; 0 for all cores. The answer does not depend on it"},
    {Say::help_output, "存放结果目录的位置", "where the results folder goes"},
    {Say::help_force, "替换已有的同名结果", "replace a results folder of the same name"},
    {Say::help_require, "目标达标概率低于给定值时以 1 退出，如 3.3a=80%；可多次给出",
     "exit with 1 when a target's probability is below, such as 3.3a=80%; may be repeated"},
    {Say::help_draw, "第几次模拟，从 0 数起", "which replication, counted from 0"},
    {Say::examples, "示例", "Examples"},
    {Say::exit_codes,
     "退出码：0 完成；1 未达到 --require；2 输入、用法或输出位置有误；3 有模拟失败；130 被中断（已完成部分保留）",
     "Exit codes: 0 done; 1 a --require failed; 2 wrong input, usage or output place; 3 replications failed; 130 "
     "interrupted, what was finished is kept"},
    {Say::usage, "用法", "Usage"},
    {Say::options, "选项", "Options"},
    {Say::options_word, "[选项]", "[OPTIONS]"},
    {Say::arguments, "参数", "Arguments"},
    {Say::commands, "命令", "Commands"},
    {Say::command_word, "命令", "COMMAND"},
    {Say::error, "错误", "error"},
    {Say::try_help, "用法见 abate --help", "see abate --help"},
    {Say::nothing_run, "未进行测算。", "nothing was run."},
    {Say::not_in_mixes, "'{}' 不是措施组合：应为情景目录下 mixes/ 中的文件",
     "'{}' is no mix: a mix is a file in the mixes/ folder of a scenario"},
    {Say::no_such_file, "找不到 '{}'", "there is no '{}'"},
    {Say::did_you_mean, "有这些：{}", "there are: {}"},
    {Say::mixed_scenarios, "'{}' 与 '{}' 属于不同的情景；只能比较同一情景的组合",
     "'{}' and '{}' are of different scenarios; only mixes of one scenario can be compared"},
    {Say::two_mixes, "比较至少需要两个组合", "comparing takes two mixes at least"},
    {Say::same_mix_twice, "组合 '{}' 给出了两次", "mix '{}' is given twice"},
    {Say::bad_percent, "'{}' 不是 0 到 100 之间的百分数，如 80%",
     "'{}' is no percentage between 0 and 100, such as 80%"},
    {Say::bad_require, "'{}' 应写作 目标=百分数，如 3.3a=80%", "'{}' should be TARGET=PERCENT, such as 3.3a=80%"},
    {Say::unknown_target, "情景没有目标 '{}'", "the scenario has no target '{}'"},
    {Say::target_not_set, "目标 '{}' 尚未下达，没有达标概率可要求",
     "target '{}' is not set by the city yet: there is no probability to require"},
    {Say::stdout_failed, "无法写标准输出", "standard output could not be written"},
    {Say::internal_error, "程序内部错误，请报告", "this is a bug in abate, please report it"},
    {Say::out_of_memory, "内存不足：减少模拟次数 -n", "out of memory: ask for fewer replications with -n"},
    {Say::progress, "{done}/{requested} 次，{rate} 次/秒，剩余 {left}",
     "{done}/{requested} replications, {rate}/s, {left} left"},
    {Say::interrupting, "正在停止，保留已完成部分；再按一次 Ctrl-C 立即退出",
     "stopping; what is finished is kept. Ctrl-C again quits at once"},
    {Say::interrupted_nothing, "已中断，没有完成的模拟可保留", "interrupted before anything was finished"},
    {Say::interrupted, "已中断：结果只含前 {} 次模拟", "interrupted: the answer holds the first {} replications"},
    {Say::heading, "{title} · {mix} · {completed} 次模拟 · 种子 {seed}",
     "{title} · {mix} · {completed} replications · seed {seed}"},
    {Say::targets, "目标", "Targets"},
    {Say::threshold, "要求", "threshold"},
    {Say::forecast, "测算（80 % 区间）", "forecast (80 % interval)"},
    {Say::assurance, "达标概率（95 % 区间）", "probability (95 % interval)"},
    {Say::not_set, "待市级下达", "not set yet"},
    {Say::strive, "力争", "strive"},
    {Say::reach_at_least, "50/80/90 % 把握可完成：{}", "reached with 50/80/90 %: {}"},
    {Say::reach_at_most, "50/80/90 % 把握不超过：{}", "kept with 50/80/90 %: {}"},
    {Say::undefined, "其中 {} % 的模拟中无意义，计为未达标",
     "without meaning in {} % of replications, which count as missed"},
    {Say::very_likely, "把握大", "very likely"},
    {Say::likely, "把握较大", "likely"},
    {Say::even, "有一定把握", "about even"},
    {Say::risky, "风险较大", "at risk"},
    {Say::very_hard, "难度很大", "very hard"},
    {Say::together, "同时达标", "Together"},
    {Say::all_met, "同时达标概率 {probability}，{word}", "all met {probability}, {word}"},
    {Say::missed, "预计未达标 {missed} 项（共 {of} 项）", "{missed} of {of} expected to be missed"},
    {Say::waiting, "待下达：{}", "waiting for the city: {}"},
    {Say::nothing_set, "所列目标均待下达", "none of its targets is set yet"},
    {Say::emissions, "排放量（吨/年，均值）", "Emissions (t/a, means)"},
    {Say::bau, "基准情景", "BAU"},
    {Say::mix, "组合", "mix"},
    {Say::change, "变化", "change"},
    {Say::unchanged, "不变", "same"},
    {Say::memo_note, "*：另列，不计入合计", "*: memo item, outside the total"},
    {Say::measures, "措施减排（吨；当年 / 折全年）", "Measures (t; this calendar year / a full year)"},
    {Say::calendar_year, "当年", "this year"},
    {Say::full_year, "折全年", "full year"},
    {Say::on_time, "按期概率", "on time"},
    {Say::finish_p80, "八成把握完成", "80 % sure by"},
    {Say::later, "年内未完", "not this year"},
    {Say::not_in_mix, "本组合未采用：{}", "not in this mix: {}"},
    {Say::rests_on, "数据依据：{}；其中 {} 个不确定，参与抽样",
     "Rests on numbers: {}; {} of them are uncertain and drawn"},
    {Say::rests_count, "{status} {count} 个", "{count} {status}"},
    {Say::drivers, "影响最大的数（先核实）", "What moves the targets most (check first)"},
    {Say::driver, "{key}（{status}，秩相关 {correlation:+.2f}）→ {target}",
     "{key} ({status}, rank correlation {correlation:+.2f}) → {target}"},
    {Say::failures, "{} 次模拟失败，未计入结果；第一个是第 {} 次：{}",
     "replications that failed, outside the figures: {}; the first is replication {}: {}"},
    {Say::results_in, "结果：{}", "results: {}"},
    {Say::differences, "差异（相同抽样下 {a} − {b}）", "Differences ({a} − {b} on the same draws)"},
    {Say::better, "{} 更好的概率", "P({} better)"},
    {Say::difference, "差（95 % 区间）", "difference (95 % interval)"},
    {Say::correlation, "抽样相关", "correlation"},
    {Say::draws_needed, "还需次数", "draws still needed"},
    {Say::no_difference, "其余 {} 项在每次抽样中都相同", "the other {} figures are the same in every draw"},
    {Say::probability_rows, "达标概率", "probability of meeting it"},
    {Say::required_met, "要求 {target} ≥ {required} %：{found} %，满足",
     "required {target} ≥ {required} %: {found} %, met"},
    {Say::required_missed, "要求 {target} ≥ {required} %：{found} %，未满足",
     "required {target} ≥ {required} %: {found} %, not met"},
    {Say::check_heading, "{title}（{folder}）：{mixes} 个组合，{parts} 项措施，{targets} 个目标，{numbers} 个数",
     "{title} ({folder}): {mixes} mixes, {parts} parts of measures, {targets} targets, {numbers} numbers"},
    {Say::check_waiting, "待市级下达的目标：{}", "targets waiting for the city: {}"},
    {Say::check_status, "依据", "known as"},
    {Say::check_numbers, "个数", "numbers"},
    {Say::check_share, "占比", "share"},
    {Say::check_uncertain, "不确定", "uncertain"},
    {Say::check_covers, "组合与措施", "Mixes and what they run"},
    {Say::check_all_parts, "全部 {} 项", "all {} parts"},
    {Say::check_no_parts, "无（维持基准年力度）", "none (the base year's effort goes on)"},
    {Say::trace_heading, "{title} · {mix} · 第 {draw} 次（参数抽样 {param}，运气抽样 {noise}）· 种子 {seed}",
     "{title} · {mix} · replication {draw} (draw {param} of parameters, {noise} of luck) · seed {seed}"},
    {Say::trace_ended, "{} 个事件。年末目标值：", "{} events. Targets at the end:"},
    {Say::trace_failed, "模拟失败", "the replication failed"},
    {Say::started, "开始", "starts"},
    {Say::continued, "继续", "goes on"},
    {Say::granted, "获得", "is granted"},
    {Say::interrupted_process, "被打断", "is interrupted"},
    {Say::timed_out, "超时", "gives up waiting"},
    {Say::season_opened, "季节开始", "sees its season open"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (static_cast<std::size_t>(entries[i].text) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order());

} // namespace

std::string_view say(Language language, Say text) {
    const auto& entry = entries[static_cast<std::size_t>(text)];
    return language == Language::zh ? entry.zh : entry.en;
}

} // namespace tools::abate
