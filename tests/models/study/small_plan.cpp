#include "tests/models/study/small_plan.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace models::study {
namespace {

namespace fs = std::filesystem;

constexpr const char* plan = R"(chapter: {key: air, title: {zh: 大气, en: Air}}
sections:
  paper: {zh: 文件, en: Paper}
  goals: {zh: 目标, en: Goals}
documents:
  scheme:
    title: {zh: 市级方案, en: City scheme}
    after_issue: {value: 10 d, status: assumed}
    comes: {value: 0 %, status: assumed}
tasks:
  1: {title: {zh: 编制, en: Writing}, section: paper}
  2: {title: {zh: 达标, en: Goals}, section: goals}
measures:
  1.1: {title: {zh: 两份文件, en: Two papers}, deadline: 2026-06-30, lead: [ecology], ref: invented}
  1.2: {title: {zh: 研判, en: A judgement}, deadline: 2026-12-31, lead: [ecology], ref: invented}
  1.3: {title: {zh: 等方案, en: Waits for a scheme}, deadline: 2026-12-31, lead: [ecology], ref: invented}
  2.1: {title: {zh: 空气, en: Air}, deadline: 2026-12-31, lead: [ecology], ref: invented}
  2.2: {title: {zh: 完成, en: Done}, deadline: 2026-12-31, lead: [ecology], ref: invented}
parts:
  1.1a:
    title: {zh: 初稿, en: First paper}
    mechanism: deliverable
    lead: ecology
    status: assumed
    ref: invented
    drafting: 10 d
    review: 20 d
    returned: 0 %
    revision: 0 d
  1.1b:
    title: {zh: 定稿, en: Second paper}
    mechanism: deliverable
    lead: ecology
    deadline: 2026-02-05
    after: [1.1a]
    status: assumed
    ref: invented
    drafting: 5 d
    review: 5 d
    returned: 0 %
    revision: 0 d
  1.2a:
    title: {zh: 研判, en: A judgement}
    mechanism: deliverable
    lead: ecology
    status: assumed
    ref: invented
    on_time: {value: 75 %, status: judged}
    drafting: 5 d
    review: 5 d
    returned: 0 %
    revision: 0 d
  1.3a:
    title: {zh: 等方案, en: Waits for a scheme}
    mechanism: deliverable
    lead: ecology
    awaits: [scheme]
    status: assumed
    ref: invented
    drafting: 5 d
    review: 5 d
    returned: 0 %
    revision: 0 d
  2.1a: {title: {zh: 空气, en: Air}, mechanism: goal, lead: ecology, ref: invented}
  2.2a: {title: {zh: 完成, en: Done}, mechanism: goal, lead: ecology, ref: invented}
)";

constexpr const char* targets = R"(targets:
  1.1b-early:
    title: {zh: 定稿早, en: Second paper early}
    value: {finished: 1.1b}
    unit: part
    at_least: 1 part
    by: 2026-02-12
    valuation: count
    ref: invented
  1.2-done:
    title: {zh: 研判完成, en: Judgement done}
    value: {finished: 1.2a}
    unit: part
    at_least: 1 part
    by: 2026-12-31
    valuation: count
    ref: invented
  1.2-again:
    title: {zh: 研判又完成, en: Judgement done again}
    value: {finished: 1.2a}
    unit: part
    at_least: 1 part
    by: 2026-12-31
    valuation: count
    ref: invented
  1.3-done:
    title: {zh: 方案完成, en: Scheme done}
    value: {finished: 1.3a}
    unit: part
    at_least: 1 part
    by: 2026-12-31
    valuation: count
    ref: invented
  2.1-pm25:
    title: {zh: 细颗粒物, en: PM2.5}
    unanswered: {zh: 尚未模拟, en: not simulated}
    unit: ug/m3
    at_most: 30 ug/m3
    by: 2026-12-31
    valuation: physical
    ref: invented
  2.2-done:
    title: {zh: 初稿完成, en: First paper done}
    value: {finished: 1.1a}
    unit: part
    at_least: 1 part
    by: 2026-06-30
    valuation: count
    ref: invented
  2.2-quota:
    title: {zh: 市级任务, en: City quota}
    value: {delivered: 1.1a}
    unit: "1"
    direction: at_least
    by: 2026-12-31
    valuation: count
    ref: invented
groups:
  all:
    title: {zh: 全部, en: All}
    targets: [1.1b-early, 1.2-done, 1.2-again, 1.3-done, 2.1-pm25, 2.2-done, 2.2-quota]
)";

void write(const fs::path& file, const std::string& text) {
    std::ofstream{file} << text;
}

} // namespace

scenario::Loaded small_plan() {
    const auto folder = fs::temp_directory_path() / ("small-plan-" + std::to_string(getpid()));
    fs::copy(std::string{ABATE_SOURCE_DIR} + "/scenarios/toy", folder, fs::copy_options::recursive);
    fs::remove(folder / "mixes/late.yaml");
    write(folder / "plan/plan.yaml", plan);
    write(folder / "targets.yaml", targets);
    auto loaded = scenario::load(folder);
    fs::remove_all(folder);
    std::ostringstream mistakes;
    loaded.diagnostics.print(mistakes);
    EXPECT_EQ(loaded.diagnostics.errors(), 0U) << mistakes.str();
    return loaded;
}

} // namespace models::study
