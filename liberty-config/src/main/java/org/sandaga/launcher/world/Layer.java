package org.sandaga.launcher.world;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/**
 * One shape of a drawing.
 *
 * @param line its width; 0 when it is filled
 */
record Layer(char paint, float line, Shape shape) {

    /** The drawings by name; the file says how it is written. */
    static Map<String, List<Layer>> read() {
        Map<String, List<Layer>> drawings = new HashMap<>();
        List<Layer> current = new ArrayList<>();
        for (String line : Script.text("drawings.txt").lines().toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                drawings.put(line.substring(1, line.indexOf(']')), current);
            } else if (!line.startsWith("#")) {
                current.add(of(line));
            }
        }
        return drawings;
    }

    private static Layer of(String text) {
        String[] parts = text.split(" ", 3);
        float line = parts[0].length() > 1 ? Float.parseFloat(parts[0].substring(2)) : 0;
        try (Scanner words = new Scanner(parts[2])) {
            return new Layer(parts[0].charAt(0), line, shape(parts[1], words));
        }
    }

    private static Shape shape(String kind, Scanner in) {
        if (kind.equals("P")) {
            return path(in);
        }
        double x = number(in);
        double y = number(in);
        double w = number(in);
        double h = number(in);
        if (kind.equals("O")) {
            return new Ellipse2D.Double(x - w, y - h, 2 * w, 2 * h);
        }
        double rounding = 2 * number(in);
        return new RoundRectangle2D.Double(x, y, w, h, rounding, rounding);
    }

    private static Path2D path(Scanner in) {
        Path2D path = new Path2D.Double();
        String verb = "M";
        while (in.hasNext()) {
            String word = in.next();
            double x;
            if (Character.isLetter(word.charAt(0))) {
                verb = word.substring(0, 1);
                if (verb.equals("Z")) {
                    path.closePath();
                    continue;
                }
                x = Double.parseDouble(word.substring(1));
            } else {
                x = Double.parseDouble(word);
            }
            switch (verb) {
                case "M" -> path.moveTo(x, number(in));
                case "L" -> path.lineTo(x, number(in));
                case "Q" -> path.quadTo(x, number(in), number(in), number(in));
                case "C" -> path.curveTo(x, number(in), number(in), number(in), number(in), number(in));
                default -> throw new IllegalArgumentException("no verb " + verb);
            }
        }
        return path;
    }

    private static double number(Scanner in) {
        return Double.parseDouble(in.next());
    }

    void draw(Graphics2D brush, Palette palette) {
        brush.setPaint(palette.paint(paint));
        if (line > 0) {
            brush.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            brush.draw(shape);
        } else {
            brush.fill(shape);
        }
    }
}
