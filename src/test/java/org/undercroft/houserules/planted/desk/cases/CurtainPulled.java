package org.undercroft.houserules.planted.desk.cases;

import org.undercroft.houserules.planted.desk.units.UnitsPane;
import org.undercroft.houserules.planted.desk.words.Said;

/// Planted: one room of the desk knows another. The words it may know.
class CurtainPulled {
    UnitsPane neighbour = new UnitsPane();
    Said shared = new Said();
}
