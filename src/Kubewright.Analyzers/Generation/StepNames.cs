namespace Kubewright.Analyzers.Generation;

/// <summary>The names of the generator's steps, as the driver tracks them.</summary>
internal static class StepNames
{
    /// <summary>One for each manifest: its text, with what the project says of it.</summary>
    public const string Texts = "Kubewright.Texts";

    /// <summary>One for each manifest: what it holds, without places in its text.</summary>
    public const string Files = "Kubewright.Files";

    /// <summary>One for each class with attributes: what it describes.</summary>
    public const string Classes = "Kubewright.Classes";

    /// <summary>One for all manifests: what no manifest knows by itself, such as who bears a name that two want.</summary>
    public const string Names = "Kubewright.Names";

    /// <summary>What the compilation and its project offer to generated code.</summary>
    public const string Target = "Kubewright.Target";

    /// <summary>One for all code: which of many objects it names.</summary>
    public const string Used = "Kubewright.Used";

    /// <summary>One for each object: what a file is written from.</summary>
    public const string Objects = "Kubewright.Objects";

    public static readonly string[] All = [Texts, Files, Classes, Names, Target, Used, Objects];
}
