namespace Kubewright.Core.Environments;

/// <summary>What kind of problem a rendering has.</summary>
public enum RenderingProblemKind
{
    /// <summary>The tool refuses it for a reason of its own.</summary>
    Refused,

    /// <summary>A file or directory that is named is not there.</summary>
    FileMissing,

    /// <summary>A field has a name that the tool does not know.</summary>
    UnknownField,

    /// <summary>A patch is for an object that is not there.</summary>
    TargetMissing,

    /// <summary>Another entry selects nothing: an image, a number of replicas, a replacement.</summary>
    NothingSelected,

    /// <summary>An object is added twice.</summary>
    ObjectTwice,

    /// <summary>An operation of a JSON patch does not apply to its object.</summary>
    PatchNotApplicable,
}
