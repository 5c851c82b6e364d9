#include "models/scenario/reading/yaml.hpp"

#include "models/scenario/reading/encoding.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace models::scenario::reading {

namespace {

/// Thrown through the parser when there is no use in reading on; the reason has been reported.
struct GivenUp {};

/// Turns the parser's marks, which count bytes from 0, into places, which count characters from 1.
class Ruler {
public:
    Ruler(const std::string& text, const std::string& file) : text_(text), file_(file) {}

    /// The text from a mark on.
    std::string_view from(const YAML::Mark& mark) const {
        return std::string_view{text_}.substr(std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size()));
    }

    Place at(const YAML::Mark& mark) {
        const auto offset = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
        if (mark.line != line_ || offset < offset_) {
            line_ = mark.line;
            const auto before = offset == 0 ? std::string::npos : text_.rfind('\n', offset - 1);
            offset_ = before == std::string::npos ? 0 : before + 1;
            column_ = 1;
        }
        column_ += count_characters(std::string_view{text_}.substr(offset_, offset - offset_));
        offset_ = offset;
        return {file_, mark.line + 1, column_};
    }

private:
    const std::string& text_;
    const std::string& file_;
    int line_ = -1; // where the last mark stood: marks mostly advance, so a line is counted through once
    std::size_t offset_ = 0;
    int column_ = 1;
};

/// Whether a text in quotes, which begins here, has its closing quote. The parser takes the end of the file for one.
bool quote_closes(std::string_view text) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool doubled = text.substr(i, 2) == "''";
        const bool escaped = quote == '"' ? text[i] == '\\' : doubled;
        if (!escaped && text[i] == quote) {
            return true;
        }
        i += escaped ? 1 : 0;
    }
    return false;
}

/// Builds the tree from the parser's events.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(Ruler& ruler, Diagnostics& diagnostics) : ruler_(ruler), diagnostics_(diagnostics) {}

    Node& root() { return root_; }
    int documents() const { return documents_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ == 2) {
            diagnostics_.error(ruler_.at(mark), "a second document begins here", "a file holds one");
            throw GivenUp{};
        }
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { begin(mark, Node::Kind::absent, {}, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        diagnostics_.error(ruler_.at(mark), "an alias stands here", "aliases are not used in scenarios",
                           "write the value out");
        begin(mark, Node::Kind::broken, {}, YAML::NullAnchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        check_quote(mark, tag);
        begin(mark, Node::Kind::scalar, tag, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        begin(mark, Node::Kind::list, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        begin(mark, Node::Kind::mapping, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    /// A list or mapping that is being read. A mapping with `key` waits for its value.
    struct Open {
        Node node;
        std::optional<Entry> key{};
        bool drops_value = false; // of a key that was reported
        std::unordered_map<std::string, int> lines{};
    };

    void begin(const YAML::Mark& mark, Node::Kind kind, const std::string& tag, YAML::anchor_t anchor,
               std::string text = {}) {
        Node node{.kind = kind, .place = ruler_.at(mark), .text = std::move(text), .entries = {}};
        check(node, tag, anchor);
        if (kind == Node::Kind::list || kind == Node::Kind::mapping) {
            open_.push_back({std::move(node)});
        } else {
            put(std::move(node));
        }
    }

    void check(const Node& node, const std::string& tag, YAML::anchor_t anchor) {
        if (++values_ > most_values) {
            diagnostics_.error(node.place, fmt::format("more than {} values", most_values), "tables belong in CSV");
            throw GivenUp{};
        }
        if (open_.size() >= deepest_nesting && (node.is_list() || node.is_mapping())) {
            diagnostics_.error(node.place, fmt::format("nested more than {} deep", deepest_nesting));
            throw GivenUp{};
        }
        if (anchor != YAML::NullAnchor) {
            diagnostics_.error(node.place, "an anchor stands here", "anchors and aliases are not used in scenarios",
                               "write the value out");
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            diagnostics_.error(node.place, fmt::format("the tag '{}' stands here", tag),
                               "tags are not used in scenarios", "leave it out");
        }
    }

    void check_quote(const YAML::Mark& mark, const std::string& tag) {
        const auto text = ruler_.from(mark);
        if (tag == "!" && !text.empty() && (text[0] == '"' || text[0] == '\'') && !quote_closes(text)) {
            diagnostics_.error(ruler_.at(mark), "a quote is never closed", {}, "close it with the same quote");
            throw GivenUp{};
        }
    }

    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        put(std::move(node));
    }

    /// Hands a finished value to the list or mapping around it.
    void put(Node node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (Open& around = open_.back(); around.node.is_list()) {
            around.node.items.push_back(std::move(node));
        } else if (!around.key) {
            take_key(around, std::move(node));
        } else {
            take_value(around, std::move(node));
        }
    }

    void take_key(Open& mapping, Node node) {
        mapping.drops_value = true;
        if (!node.is_scalar()) {
            diagnostics_.error(node.place, fmt::format("{} stands where a key is expected", kind_in_words(node)));
        } else if (node.text == "<<") {
            diagnostics_.error(node.place, "a merge key stands here", "merge keys are not used in scenarios",
                               "write the fields out");
        } else if (const auto [first, is_new] = mapping.lines.emplace(node.text, node.place.line); !is_new) {
            diagnostics_.error(node.place, fmt::format("repeated key '{}'", node.text),
                               fmt::format("line {} has it already", first->second));
        } else {
            mapping.drops_value = false;
        }
        mapping.key = Entry{std::move(node.text), std::move(node.place), {}};
    }

    void take_value(Open& mapping, Node node) {
        if (node.is_absent()) {
            node.place = mapping.key->place; // the parser's mark is on a later line
        }
        if (!mapping.drops_value) {
            mapping.key->value = std::move(node);
            mapping.node.entries.push_back(std::move(*mapping.key));
        }
        mapping.key.reset();
    }

    Ruler& ruler_;
    Diagnostics& diagnostics_;
    Node root_;
    std::vector<Open> open_;
    std::size_t values_ = 0;
    int documents_ = 0;
};

/// What the parser says, in words for people who do not know YAML.
struct Complaint {
    std::string_view parser;
    std::string_view problem;
    std::string_view suggestion;
};
constexpr std::array complaints = {
    Complaint{"end of map flow not found", "a '{' is never closed", "close it with '}', and quote texts with commas"},
    Complaint{"end of sequence flow not found", "a '[' is never closed", "close it with ']'"},
    Complaint{"end of map not found", "this line does not fit the lines above",
              "check its indentation, and that 'key: value' has its colon"},
    Complaint{"end of sequence not found", "this line does not fit the list above", "check its indentation"},
    Complaint{"illegal map value", "a colon too many", "put the text in quotes, or check the indentation"},
    Complaint{"illegal map key", "a key cannot stand here", "check the indentation"},
    Complaint{"the referenced anchor is not defined", "an alias stands here", "put texts that begin with * in quotes"},
    Complaint{"alias not found after *", "an alias stands here", "put texts that begin with * in quotes"},
    Complaint{"anchor not found after &", "an anchor stands here", "put texts that begin with & in quotes"},
    Complaint{"illegal tab when looking for indentation", "a tab in the indentation", "indent with spaces"},
    Complaint{"unknown token", "a character that cannot stand here", "put the text in quotes"},
};

void report(const YAML::Exception& exception, const std::string& file, Ruler& ruler, Diagnostics& diagnostics) {
    const auto known = std::find_if(complaints.begin(), complaints.end(),
                                    [&](const Complaint& c) { return exception.msg == c.parser; });
    const Place place = exception.mark.is_null() ? Place{file} : ruler.at(exception.mark);
    if (known == complaints.end()) {
        diagnostics.error(place, exception.msg);
    } else {
        diagnostics.error(place, std::string{known->problem}, {}, std::string{known->suggestion});
    }
}

Node broken() {
    return {.kind = Node::Kind::broken, .entries = {}};
}

} // namespace

Node read_yaml(const std::string& text, const std::string& file, Diagnostics& diagnostics) {
    Ruler ruler{text, file};
    TreeBuilder builder{ruler, diagnostics};
    std::istringstream stream{text};
    try {
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const GivenUp&) {
        return broken();
    } catch (const YAML::Exception& exception) {
        report(exception, file, ruler, diagnostics);
        return broken();
    }
    if (builder.root().is_absent()) {
        diagnostics.error({file, 1, 1}, "the file is empty");
        return broken();
    }
    return std::move(builder.root());
}

} // namespace models::scenario::reading
