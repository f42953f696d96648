package org.sandaga.media;

/** The picture has more bytes than one may have. */
public class PictureTooLarge extends NotAPicture {
    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1 << 20;

    /** @param mostBytes how many one may have */
    public PictureTooLarge(int mostBytes) {
        super(Integer.toString(Math.max(1, mostBytes / MEGABYTE)));
    }

    @Override
    public boolean isTooLarge() {
        return true;
    }
}
