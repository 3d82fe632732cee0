using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>Why something cannot be rendered.</summary>
/// <param name="Message">What is wrong, one line without a full stop.</param>
/// <param name="Span">Where it must be changed; null where no file can be named, such as a directory without a kustomization.</param>
/// <param name="IsUnknowable">
/// Whether the tool itself would render it but needs what is not here: the network, a plugin, a container, a file outside of the root. The environment is
/// then partial; otherwise the tool refuses it too.
/// </param>
public sealed record RenderingProblem(string Message, SourceSpan? Span, bool IsUnknowable = false)
{
    private const int LongestMessage = 1000;

    /// <summary>What kind of problem it is.</summary>
    public RenderingProblemKind Kind { get; init; }

    /// <summary>What was plainly meant in its place; null where nothing is similar.</summary>
    public string? Meant { get; init; }

    /// <summary>Whether the renderer itself failed, so that neither the files nor what is not here is to blame.</summary>
    public bool IsFailure { get; init; }

    /// <summary>What costs one rendering alone when a renderer throws: the others go on.</summary>
    /// <param name="what">What was rendered: <c>the chart</c>.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="span">Where, as far as it is known.</param>
    internal static RenderingProblem OfFailure(string what, Exception exception, SourceSpan? span) =>
        new(VisibleText.OfLine($"Kubewright failed to render {what}: {exception.GetType().Name}: {exception.Message}", LongestMessage), span,
            IsUnknowable: true)
        { IsFailure = true };
}
