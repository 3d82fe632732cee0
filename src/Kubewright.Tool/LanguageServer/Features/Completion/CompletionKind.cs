namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>The symbols beside the entries of a list (Language Server Protocol, CompletionItemKind).</summary>
internal static class CompletionKind
{
    public const int Field = 5;
    public const int Class = 7;
    public const int Interface = 8;
    public const int Property = 10;
    public const int Value = 12;
    public const int Snippet = 15;
    public const int File = 17;
    public const int Reference = 18;
    public const int EnumMember = 20;
}
