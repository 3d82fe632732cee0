namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Where a builder of endpoints or of the pipeline comes from.</summary>
internal enum BuilderOriginKind
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>It is the application's own.</summary>
    Root,

    /// <summary>It is a parameter of a method of this compilation: whatever its callers pass.</summary>
    Parameter,

    /// <summary>It is what a method of this compilation returns.</summary>
    Result,

    /// <summary>It is that of a branch of the pipeline, whose paths are counted where it branches off.</summary>
    Branch,
}
