package org.undercroft.desk.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;

/// What stands in the way of the open case, or of all that wait, the gravest first. Choosing a row opens the finding in every view.
final class FindingsView extends VBox {
    private final Words words;
    private final CaseWork work;
    private final FindingWork hands;
    private final Selection selection;
    private final TreeTableView<FindingLine> table = new TreeTableView<>();
    private final TreeItem<FindingLine> root = new TreeItem<>();
    private final ComboBox<CaseLine> chooser;
    private final ComboBox<Grouping> grouping;
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Label empty = new Label();
    private boolean following;

    FindingsView(Words words, CaseWork work, FindingWork hands, Selection selection, List<Button> exchange) {
        this.words = words;
        this.work = work;
        this.hands = hands;
        this.selection = selection;
        getStyleClass().add("list-pane");
        chooser = Controls.choice(words, "findings.choose",
                line -> line.number() + "  " + line.name() + " · " + words.text("stage." + line.stage().name()));
        chooser.setId("findings-case");
        grouping = Controls.choice(words, "findings.group", one -> words.text("findings.group." + one.name()));
        makeChoices();
        makeTable();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(2, Controls.label(words, "findings.title", "pane-title"), space);
        head.getChildren().addAll(exchange);
        head.getChildren().addAll(Controls.iconButton(words, "findings.previous", Material2AL.KEYBOARD_ARROW_UP, "P", () -> step(-1)),
                Controls.iconButton(words, "findings.next", Material2AL.KEYBOARD_ARROW_DOWN, "N", () -> step(1)));
        head.getStyleClass().add("pane-head");
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox choices = new HBox(6, grouping, filter);
        VBox controls = new VBox(6, chooser, choices, count);
        controls.getStyleClass().add("pane-controls");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, controls, table);
        work.openProperty().addListener(_ -> show());
        words.languageProperty().addListener(_ -> fill());
        selection.findingProperty().addListener(_ -> follow());
        fill();
    }

    /// The next finding, or the one before; from the last to the first.
    void step(int by) {
        List<FindingRow> rows = shown();
        if (rows.isEmpty()) {
            return;
        }
        int now = work.chosenFinding().get().map(chosen -> indexOf(rows, chosen)).orElse(-1);
        FindingRow next = rows.get(now < 0 ? (by > 0 ? 0 : rows.size() - 1) : Math.floorMod(now + by, rows.size()));
        mark(next);
        hands.open(next);
    }

    private static int indexOf(List<FindingRow> rows, FindingRow wanted) {
        return rows.stream().filter(wanted::isSameAs).findFirst().map(rows::indexOf).orElse(-1);
    }

    /// The rows as they stand, headings left out.
    List<FindingRow> shown() {
        return root.getChildren().stream()
                .flatMap(item -> item.getValue() instanceof FindingLine.Heading ? item.getChildren().stream() : Stream.of(item))
                .map(TreeItem::getValue)
                .map(FindingRow.class::cast)
                .toList();
    }

    private void makeChoices() {
        chooser.setItems(work.lines());
        Controls.tip(chooser, words, "findings.choose", "");
        chooser.setOnAction(_ -> {
            CaseLine line = chooser.getValue();
            boolean already = work.openProperty().get().map(open -> line != null && open.number().equals(line.number())).orElse(false);
            if (line != null && !already && !following) {
                work.open(line.number());
            }
        });
        grouping.getItems().setAll(Grouping.values());
        grouping.setValue(Grouping.NONE);
        grouping.setMinWidth(128);
        grouping.setPrefWidth(128);
        Controls.tip(grouping, words, "findings.group", "Alt+Y");
        grouping.setOnAction(_ -> {
            if (grouping.getValue() == Grouping.CASE) {
                hands.lookEverywhere();
            }
            fill();
        });
        filter.setId("findings-filter");
        filter.promptTextProperty().bind(words.of("findings.filter"));
        filter.accessibleTextProperty().bind(words.of("findings.filter"));
        filter.textProperty().addListener(_ -> fill());
        count.getStyleClass().add("muted");
        count.setWrapText(true);
    }

    /// The next way of putting findings together.
    void regroup() {
        List<Grouping> all = List.of(Grouping.values());
        grouping.setValue(all.get((all.indexOf(grouping.getValue()) + 1) % all.size()));
    }

    private void makeTable() {
        table.setId("findings");
        table.accessibleTextProperty().bind(words.of("findings.title"));
        root.setExpanded(true);
        table.setRoot(root);
        table.setShowRoot(false);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().addAll(FindingColumns.of(words));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-hint");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null && !following && item.getValue() instanceof FindingRow row) {
                hands.open(row);
            }
        });
        work.findings().addListener((ListChangeListener<FindingRow>) _ -> fill());
        hands.everywhere().addListener((ListChangeListener<FindingRow>) _ -> fill());
    }

    // ---- what it shows

    private void fill() {
        following = true;
        Grouping by = grouping.getValue();
        ObservableList<FindingRow> source = by == Grouping.CASE ? hands.everywhere() : work.findings();
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        // of the open case more is known than what is counted everywhere
        List<FindingRow> rows = source.stream()
                .map(row -> work.findings().stream().filter(row::isSameAs).findFirst().orElse(row))
                .filter(row -> wanted.isEmpty() || row.read(words).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(FindingRow.GRAVEST_FIRST)
                .toList();
        root.getChildren().setAll(switch (by) {
            case NONE -> rows.stream().map(TreeItem<FindingLine>::new).toList();
            case UNIT -> grouped(rows, FindingRow::unit);
            case CASE -> grouped(rows, this::caseOf);
            case OWN -> grouped(rows, row -> row.lasting().flatMap(LastingFinding::group).orElseGet(() -> words.text("findings.group.none")));
        });
        table.sort();
        // a row that equals the one before it is not drawn anew, though it may speak another language now
        table.refresh();
        following = false;
        show();
        work.chosenFinding().get().ifPresent(this::mark);
    }

    private static List<TreeItem<FindingLine>> grouped(List<FindingRow> rows, Function<FindingRow, String> name) {
        Map<String, TreeItem<FindingLine>> groups = new LinkedHashMap<>();
        Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
        for (FindingRow row : rows) {
            String heading = name.apply(row);
            groups.computeIfAbsent(heading, text -> {
                TreeItem<FindingLine> item = new TreeItem<>(new FindingLine.Heading(text, Math.toIntExact(counts.getOrDefault(text, 0L))));
                item.setExpanded(true);
                return item;
            }).getChildren().add(new TreeItem<>(row));
        }
        return List.copyOf(groups.values());
    }

    private String caseOf(FindingRow row) {
        return work.lines().stream().filter(line -> line.number().equals(row.ofCase())).findFirst()
                .map(line -> line.number() + "  " + line.name())
                .orElse(row.ofCase().toString());
    }

    private void show() {
        following = true;
        chooser.setValue(work.openProperty().get()
                .flatMap(open -> work.lines().stream().filter(line -> line.number().equals(open.number())).findFirst())
                .orElse(null));
        following = false;
        List<FindingRow> rows = shown();
        long standing = rows.stream().filter(FindingRow::stands).count();
        count.setText(rows.isEmpty() ? "" : words.text("findings.count", rows.size(), standing));
        count.setManaged(!rows.isEmpty());
        empty.setText(work.openProperty().get().map(open -> words.text("findings.none." + switch (open.stage()) {
            case LODGED -> "lodged";
            case REGISTERED, CERTIFIED, ARCHIVED -> "registered";
            case EXAMINED, REVIEWED, ON_NOTICE, APPROVED, REQUISITIONED, SUSPENDED, REFUSED, WITHDRAWN -> "clean";
        })).orElse(words.text("findings.empty")));
    }

    /// Marks the row of the finding that was opened elsewhere.
    private void follow() {
        selection.finding().map(Finding.class::cast).ifPresent(open -> shown().stream()
                .filter(row -> row.finding().equals(Optional.of(open)))
                .findFirst()
                .ifPresent(row -> {
                    mark(row);
                    work.chosenFinding().set(Optional.of(row));
                }));
    }

    private void mark(FindingRow wanted) {
        root.getChildren().stream()
                .flatMap(item -> Stream.concat(Stream.of(item), item.getChildren().stream()))
                .filter(item -> item.getValue() instanceof FindingRow row && row.isSameAs(wanted))
                .findFirst()
                .ifPresent(item -> {
                    following = true;
                    table.getSelectionModel().select(item);
                    following = false;
                    table.scrollTo(Math.max(0, table.getRow(item) - 2));
                });
    }
}
