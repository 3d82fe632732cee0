namespace Kubewright.Core.Schema.Constraints;

/// <summary>What the API server does with an object that does not keep a <see cref="Constraint"/>.</summary>
internal enum ConstraintLevel
{
    /// <summary>It refuses the object.</summary>
    Refused,

    /// <summary>It takes the object and warns, and what is written cannot be meant.</summary>
    Warned,

    /// <summary>It takes the object and warns (WarningsOnCreate), mostly of what is out of date.</summary>
    Noted,
}
