/// Files in and out: a surveyor's file becomes a [org.undercroft.land.SurveyPlan], units become files for other programs. One small class per format.
///
/// What cannot be read is refused with [UnreadableFile]: file, place in it, what is wrong, what to do. Nothing is guessed and nothing is judged here;
/// whether a space is sound or stands in another's way is for others to find out.
@NullMarked
package org.undercroft.exchange;

import org.jspecify.annotations.NullMarked;
