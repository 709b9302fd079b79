package org.undercroft.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undercroft.land.SurveyPlan;

/// What stands before an identifier that several files share: the file's name, with its folders where names repeat, and counted where one file is given
/// more than once.
final class FileNames {
    private FileNames() {
    }

    /// One for each file, no two the same.
    ///
    /// @param files as the caller named them
    static List<String> of(List<String> files, List<SurveyPlan> plans) {
        List<String> titles = plans.stream().map(SurveyPlan::title).toList();
        return titles.stream().distinct().count() == titles.size() ? titles : counted(files);
    }

    private static List<String> counted(List<String> files) {
        Map<String, Long> times = files.stream().collect(Collectors.groupingBy(file -> file, Collectors.counting()));
        Map<String, Integer> met = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String file : files) {
            names.add(times.getOrDefault(file, 1L) > 1 ? file + "(" + met.merge(file, 1, Integer::sum) + ")" : file);
        }
        return names;
    }
}
