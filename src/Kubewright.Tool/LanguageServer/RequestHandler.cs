using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer;

/// <summary>How requests of one method are answered.</summary>
/// <param name="Answer">Answers a request by its id, its parameters and the workspace that it came to.</param>
internal sealed record RequestHandler(Action<JsonElement, JsonElement, Snapshot, CancellationToken> Answer)
{
    /// <summary>Whether the answer describes documents as a whole, so that an edit makes it useless. One about a place is taken all the same.</summary>
    public bool IsOfWhole { get; init; }

    /// <summary>Whether it is about diagnostics, for which the protocol has an error of its own.</summary>
    public bool IsOfDiagnostics { get; init; }

    public static RequestHandler Of<TParameters, TResult>(
        MessageWriter writer,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<TResult> resultType,
        Func<TParameters, Snapshot, CancellationToken, TResult?> answer)
        where TParameters : class =>
        new((id, parameters, snapshot, cancellationToken) =>
            writer.Respond(id, answer(Parameters.Read(parameters, parametersType), snapshot, cancellationToken), resultType));
}
