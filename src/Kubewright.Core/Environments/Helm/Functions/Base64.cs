using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Go's standard base64; what cannot be decoded gives the error as the text.</summary>
internal static class Base64
{
    public static string Decode(string text) => TryDecode(text, out var bytes, out var problem) ? GoText.FromBytes(bytes) : problem;

    public static bool TryDecode(string text, out byte[] bytes, out string problem)
    {
        bytes = [];
        var digits = new StringBuilder(text.Length);
        var positions = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\n')
            {
                continue;
            }

            if (!IsDigit(text[i]) && text[i] != '=')
            {
                problem = Corrupt(i);
                return false;
            }

            digits.Append(text[i]);
            positions.Add(i);
        }

        var padding = digits.ToString().IndexOf('=');
        var end = padding < 0 ? digits.Length : padding;
        var needed = (4 - (end % 4)) % 4;
        if (needed == 3 || digits.Length - end != needed || (padding >= 0 && digits.ToString().Substring(padding).Trim('=').Length > 0))
        {
            problem = Corrupt(padding >= 0 && needed is 0 or 3 ? positions[padding] : padding >= 0 ? text.Length : positions.Count / 4 * 4);
            return false;
        }

        problem = "";
        bytes = Convert.FromBase64String(digits.ToString());
        return true;
    }

    private static string Corrupt(int at) => "illegal base64 data at input byte " + at.ToString(CultureInfo.InvariantCulture);

    private static bool IsDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
}
