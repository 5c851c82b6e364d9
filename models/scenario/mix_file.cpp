#include "models/scenario/mix_file.hpp"

#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;
using reading::Node;

/// A mix file before it has inherited anything.
struct MixFile {
    std::string key;
    Node node;
};

std::vector<std::string> ids_of(const std::vector<PlannedPart>& parts) {
    std::vector<std::string> ids;
    std::transform(parts.begin(), parts.end(), std::back_inserter(ids), [](const auto& p) { return p.id; });
    return ids;
}

/// Lets mixes inherit, each from the one it extends, down to one that extends nothing.
class MixReader {
public:
    MixReader(std::vector<MixFile> files, reading::Context& context, const std::vector<PlannedPart>& parts)
        : files_{std::move(files)},
          context_{context},
          ids_{ids_of(parts)} {}

    std::vector<MixDecisions> all() {
        std::vector<MixDecisions> mixes;
        for (const auto& file : files_) {
            mixes.push_back(decide(file, {}));
        }
        return mixes;
    }

private:
    MixDecisions decide(const MixFile& file, std::set<std::string> heirs) {
        Fields fields{file.node, context_, {.what = "mix " + file.key, .key = file.key}};
        heirs.insert(file.key);
        MixDecisions mix = inherit(fields, file.node, heirs);
        mix.key = file.key;
        if (fields.text("mix") != file.key) {
            fields.error("mix", "the file of mix '" + fields.text("mix") + "' is named '" + file.key + ".yaml'",
                         "a mix is found by the name of its file", "write 'mix: " + file.key + "'");
        }
        mix.title = fields.title();
        read_runs(fields, mix);
        read_measures(fields, mix);
        read_teams(fields, mix);
        if (fields.has("ongoing")) {
            mix.ongoing = fields.known("ongoing", "1", {.least = 0, .most = 1});
        }
        refuse_world(fields);
        fields.done();
        return mix;
    }

    MixDecisions inherit(Fields& fields, const Node& node, const std::set<std::string>& heirs) {
        if (!fields.has("extends")) {
            if (const auto* empty = node.find("extends"); empty != nullptr) {
                context_.diagnostics.error(empty->place, "`extends` names no mix", {},
                                           "leave it out to start from nothing");
            }
            return {};
        }
        const auto from = fields.text("extends");
        if (heirs.contains(from)) {
            fields.error("extends", "mix '" + from + "' extends itself",
                         "following `extends` from it leads back to it");
            return {};
        }
        const auto found =
            std::find_if(files_.begin(), files_.end(), [&](const MixFile& file) { return file.key == from; });
        if (found == files_.end()) {
            std::vector<std::string> keys;
            std::transform(files_.begin(), files_.end(), std::back_inserter(keys), [](const auto& f) { return f.key; });
            fields.error("extends", "there is no mix '" + from + "'", {}, reading::did_you_mean_any(from, keys));
            return {};
        }
        return decide(*found, heirs);
    }

    void read_runs(Fields& fields, MixDecisions& mix) {
        if (!fields.has("runs")) {
            return;
        }
        const bool all = fields.choice<bool>("runs", {{"all", true}, {"none", false}});
        for (const auto& id : ids_) {
            mix.runs[id] = all;
        }
    }

    void read_measures(Fields& fields, MixDecisions& mix) {
        if (!fields.has("measures")) {
            return;
        }
        const Node& measures = *fields.node("measures");
        if (!measures.is_mapping()) {
            fields.error("measures", "`measures` must map parts to their changes", {},
                         "such as 3.3a: {starts: 2026-03-01}");
            return;
        }
        for (const auto& [id, place, value] : measures.entries) {
            if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) {
                context_.diagnostics.error(place, "the plan has no part '" + id + "'", {},
                                           reading::did_you_mean_any(id, ids_));
            } else if (value.is_scalar() && (value.text == "off" || value.text == "on")) {
                mix.runs[id] = value.text == "on";
            } else if (value.is_mapping()) {
                refuse_promises(id, value);
                mix.runs[id] = true;
                mix.changes[id] = reading::overlay(mix.changes[id], value);
            } else {
                context_.diagnostics.error(value.place, "part " + id + " needs changes, `on` or `off`, not " +
                                                            reading::kind_in_words(value));
            }
        }
    }

    void read_teams(Fields& fields, MixDecisions& mix) {
        if (!fields.has("teams")) {
            return;
        }
        const Node& teams = *fields.node("teams");
        if (!teams.is_mapping()) {
            fields.error("teams", "`teams` must map teams to their changes", {}, "such as ecology.air: {size: 5}");
            return;
        }
        for (const auto& entry : teams.entries) {
            mix.teams[entry.key] = entry.value;
        }
    }

    /// What the plan promises is the same in every mix, so that every mix is judged alike.
    void refuse_promises(const std::string& id, const Node& changes) {
        for (const std::string_view name : {"deadline", "title", "mechanism"}) {
            if (const auto* entry = changes.find(name); entry != nullptr) {
                context_.diagnostics.error(entry->place,
                                           "a mix cannot change the " + std::string{name} + " of part " + id,
                                           "mixes are judged by the same plan", "change it in the plan, for all mixes");
            }
        }
    }

    void refuse_world(Fields& fields) {
        for (const std::string_view name : {"sources", "factors", "climate", "district", "targets", "seasons"}) {
            if (fields.has(name)) {
                fields.error(name, "a mix cannot change '" + std::string{name} + "'",
                             "mixes are compared in the same world; a mix holds decisions only",
                             "change the scenario's own files, for all mixes");
            }
        }
    }

    std::vector<MixFile> files_;
    reading::Context& context_;
    std::vector<std::string> ids_;
};

} // namespace

std::vector<MixDecisions> read_mix_files(reading::Folder& folder, reading::Context& context,
                                         const std::vector<PlannedPart>& parts) {
    std::vector<MixFile> files;
    for (const auto& name : folder.list("mixes", ".yaml")) {
        files.push_back({std::filesystem::path{name}.stem().string(), folder.yaml(name)});
    }
    return MixReader{std::move(files), context, parts}.all();
}

} // namespace models::scenario
