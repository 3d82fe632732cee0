using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Routes;

/// <summary>Where a program can map another endpoint: before the statement that runs it.</summary>
/// <param name="Run">The statement that runs the application.</param>
/// <param name="Application">The name of the variable that holds the application.</param>
/// <param name="Build">The statement that makes it; null where that is elsewhere.</param>
/// <param name="Builder">The name of the variable that holds its builder; null where it has none.</param>
/// <param name="AddsHealthChecks">Whether the program adds health checks to its services.</param>
public sealed record EndpointInsertion(SourceSpan Run, string Application, SourceSpan? Build, string? Builder, bool AddsHealthChecks)
{
    /// <summary>Whether health checks can be mapped by edits of the one file.</summary>
    public bool CanMapHealthChecks => AddsHealthChecks || (Build is not null && Builder is not null);

    /// <summary>The edits that map health checks at a path.</summary>
    public IEnumerable<TextEdit> MapHealthChecks(string path)
    {
        if (!AddsHealthChecks && Build is { } build && Builder is not null)
        {
            yield return InsertBefore(build, $"{Builder}.Services.AddHealthChecks();");
        }

        yield return InsertBefore(Run, $"{Application}.MapHealthChecks(\"{path}\");");
    }

    private static TextEdit InsertBefore(SourceSpan statement, string text)
    {
        var indentation = statement.File.Text.Substring(statement.Start - statement.StartPosition.Column, statement.StartPosition.Column);
        var isAlone = indentation.Trim().Length == 0;
        return new TextEdit(statement with { Length = 0 }, isAlone ? text + LineBreak.Of(statement.File) + indentation : text + " ");
    }
}
