namespace Kubewright.Core.Schema.Constraints;

/// <summary>What a <see cref="Constraint"/> demands of its fields.</summary>
internal enum ConstraintShape
{
    /// <summary>A whole number, or each of a list, from <see cref="Constraint.Min"/> to <see cref="Constraint.Max"/>.</summary>
    Number,

    /// <summary>An amount, or each of a map, that is not negative; above zero where <see cref="Constraint.Min"/> is 1.</summary>
    Amount,

    /// <summary>A text, or each of a list, of a <see cref="Constraint.Form"/>.</summary>
    Text,

    /// <summary>The keys of a map, each of a <see cref="Constraint.Form"/>.</summary>
    Keys,

    /// <summary>A text, or each of a list, that is one of <see cref="Constraint.Values"/>.</summary>
    Value,

    /// <summary>Of the fields at least <see cref="Constraint.Min"/> and at most <see cref="Constraint.Max"/> are there.</summary>
    Presence,

    /// <summary>Each of the fields is there and not empty.</summary>
    Required,

    /// <summary>None of the fields is there.</summary>
    Forbidden,

    /// <summary>A list or map with at least <see cref="Constraint.Min"/> and at most <see cref="Constraint.Max"/> entries.</summary>
    Items,

    /// <summary>Lists whose items differ, in the fields of <see cref="Constraint.Values"/> where they are objects.</summary>
    Unique,

    /// <summary>A list in which one of <see cref="Constraint.Values"/> is alone.</summary>
    Alone,
}
