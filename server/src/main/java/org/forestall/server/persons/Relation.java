package org.forestall.server.persons;

/** What somebody is to a person. */
public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    RELATIVE,
    COHABITANT,
    CARER,
    CARED_FOR,
    FRIEND,
    OTHER;

    /** The same relation told from the other side. */
    public Relation inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case CARER -> CARED_FOR;
            case CARED_FOR -> CARER;
            case SPOUSE, SIBLING, RELATIVE, COHABITANT, FRIEND, OTHER -> this;
        };
    }
}
