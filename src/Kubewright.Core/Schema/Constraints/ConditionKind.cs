namespace Kubewright.Core.Schema.Constraints;

/// <summary>What a <see cref="Condition"/> asks.</summary>
internal enum ConditionKind
{
    /// <summary>A field has one of the values; "" is an absent one.</summary>
    Is,

    /// <summary>A field has none of the values, and what it has is known.</summary>
    IsNot,

    /// <summary>A field is there.</summary>
    Has,

    /// <summary>A field is not there.</summary>
    HasNot,

    /// <summary>The object is in one of the fields.</summary>
    In,

    /// <summary>The object is within one of the types.</summary>
    Within,

    /// <summary>The object is within none of the types.</summary>
    NotWithin,

    /// <summary>The outermost object is of one of the kinds.</summary>
    OfKind,

    /// <summary>The outermost object is of none of the kinds.</summary>
    NotOfKind,
}
