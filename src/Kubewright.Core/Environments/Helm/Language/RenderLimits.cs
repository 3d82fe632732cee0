namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>How much one rendering may cost. Far above any chart, far below what would hold up a compiler.</summary>
internal static class RenderLimits
{
    /// <summary>The length of one text, in UTF-16 units.</summary>
    public const int TextLength = 16_000_000;

    /// <summary>The length of all texts that actions wrote together, in UTF-16 units.</summary>
    public const long Output = 64_000_000;

    /// <summary>How many nodes of templates may be executed.</summary>
    public const long Steps = 10_000_000;

    /// <summary>How many elements a list may have.</summary>
    public const int ListLength = 1_000_000;

    /// <summary>How deep templates may include each other; Helm stops at 1000 of one name, and so do we.</summary>
    public const int Depth = 2000;
}
