package org.undercroft.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A QR code as vector drawing.
final class QrCode {
    private static final int OWN_CHOICE = -1;

    private QrCode() {}

    /// @param side on paper with its quiet zone, millimetres
    static String svg(String text, double side) {
        BitMatrix bits = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    int from = x;
                    while (x + 1 < bits.getWidth() && bits.get(x + 1, y)) {
                        x++;
                    }
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x + 1 - from, x + 1 - from));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %d %d"><path d="%s" fill="#000000"/></svg>\
                """
                .formatted(Markup.mm(side), Markup.mm(side), bits.getWidth(), bits.getHeight(), path);
    }

    /// Some patterns mislead readers that look for the three corners. Of the eight masks the standard offers, the first that reads back is printed; the
    /// encoder's own choice comes first.
    private static BitMatrix encode(String text) {
        BitMatrix chosen = encode(text, OWN_CHOICE);
        for (int mask = 0; mask < QRCode.NUM_MASK_PATTERNS && !readsBack(chosen, text); mask++) {
            chosen = encode(text, mask);
        }
        return chosen;
    }

    private static BitMatrix encode(String text, int mask) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, 4);
        if (mask != OWN_CHOICE) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text, e);
        }
    }

    /// The code in a picture of a page; empty where none is found.
    static Optional<String> read(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource seen = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
            return Optional.of(decoded(seen));
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }

    private static String decoded(LuminanceSource seen) throws ReaderException {
        Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen)), hints).getText();
    }

    /// As a camera would see it, a few pixels a module, both whole and not.
    private static boolean readsBack(BitMatrix bits, String text) {
        for (double pixels : new double[]{3.7, 5.0, 6.3}) {
            try {
                if (!decoded(seen(bits, pixels)).equals(text)) {
                    return false;
                }
            } catch (ReaderException unreadable) {
                return false;
            }
        }
        return true;
    }

    private static LuminanceSource seen(BitMatrix bits, double pixels) {
        int side = (int) Math.ceil(bits.getWidth() * pixels);
        int[] picture = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean black = bits.get(Math.min(bits.getWidth() - 1, (int) (x / pixels)), Math.min(bits.getHeight() - 1, (int) (y / pixels)));
                picture[y * side + x] = black ? 0xff000000 : 0xffffffff;
            }
        }
        return new RGBLuminanceSource(side, side, picture);
    }
}
