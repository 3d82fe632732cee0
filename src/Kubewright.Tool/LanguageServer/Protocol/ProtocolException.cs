namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>What a client sent is not a message of the protocol, or not one that may come at this time.</summary>
/// <param name="message">What is wrong, one sentence.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
internal sealed class ProtocolException(string message, int code = ErrorCodes.ParseError) : Exception(message)
{
    public int Code { get; } = code;
}
