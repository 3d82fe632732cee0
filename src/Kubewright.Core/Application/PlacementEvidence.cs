namespace Kubewright.Core.Application;

/// <summary>What says that a container runs an application, the strongest first.</summary>
public enum PlacementEvidence
{
    /// <summary><c>[assembly: RunsIn]</c> or <c>KubewrightWorkload</c>.</summary>
    Stated,

    /// <summary>The container properties of the project.</summary>
    ContainerProperties,

    /// <summary>Something that builds the image of that repository from the project.</summary>
    Build,

    /// <summary>Something that builds an image of that name, in another repository, from the project.</summary>
    BuildOfName,

    /// <summary>The image has the name of the assembly, the project or its folder.</summary>
    Name,

    /// <summary>The image has such a name as people vary them.</summary>
    SimilarName,

    /// <summary>There is one application, and one image that is nobody else's.</summary>
    Elimination,
}
