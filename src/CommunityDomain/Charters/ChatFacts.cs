namespace CommunityDomain.Charters;

/// <summary>
/// The names of the facts of a message that conditions of a <see cref="ModerationRule"/> may ask for. What a message does not say is unknown, never false;
/// what no rule asks for is not worked out. Texts can be asked for the words of a pattern set (<see cref="CommunityDomain.Rules.Condition.Matches"/>).
/// </summary>
public static class ChatFacts
{
    /// <summary>Text: what was written.</summary>
    public const string Text = "text";

    /// <summary>Integer, code points: how long the text is.</summary>
    public const string TextLength = "textLength";

    /// <summary>Integer, percent rounded down: the share of upper-case letters among those of upper and lower case, by own tables of Unicode 14.0; 0 where there are none.</summary>
    public const string CapsShare = "capsShare";

    /// <summary>Integer: the links in the text, with a scheme or without; one inside another counts too.</summary>
    public const string LinkCount = "linkCount";

    /// <summary>Integer: the links that bring people into another group (Discord, Telegram, LINE, WhatsApp, WeChat, WeCom and others).</summary>
    public const string InviteLinkCount = "inviteLinkCount";

    /// <summary>Integer: the telephone numbers in the text; orders, dates, prices and digits within links do not count.</summary>
    public const string PhoneCount = "phoneCount";

    /// <summary>Integer: the WeChat ids, LINE ids and QQ numbers in the text.</summary>
    public const string ContactIdCount = "contactIdCount";

    /// <summary>Integer: the e-mail addresses in the text.</summary>
    public const string EmailCount = "emailCount";

    /// <summary>Integer: the different members mentioned (<see cref="ChatMessage.Mentions"/>).</summary>
    public const string MentionCount = "mentionCount";

    /// <summary>Flag: whether everybody is mentioned (<see cref="ChatMessage.MentionsAll"/>).</summary>
    public const string MentionsAll = "mentionsAll";

    /// <summary>Integer: the attachments (<see cref="ChatMessage.Attachments"/>).</summary>
    public const string AttachmentCount = "attachmentCount";

    /// <summary>Set: the kinds of the attachments, in the host's words.</summary>
    public const string Attachments = "attachments";

    /// <summary>Flag: whether an attachment shows a QR code (<see cref="ChatMessage.HasQr"/>).</summary>
    public const string HasQr = "hasQr";

    /// <summary>Integer: how many messages with an equal text, whatever its case, width, blanks and punctuation, the member sent in <see cref="CharterEnforcement.DuplicateSpan"/>, this one included; 0 of a text too short to count.</summary>
    public const string DuplicatesByMember = "duplicatesByMember";

    /// <summary>Integer: as <see cref="DuplicatesByMember"/>, of the whole group.</summary>
    public const string DuplicatesInGroup = "duplicatesInGroup";

    /// <summary>Text: the id of the author.</summary>
    public const string Author = "author";

    /// <summary>Text: the id of the group.</summary>
    public const string Group = "group";

    /// <summary>Text: the channel or topic within the group, in the host's words.</summary>
    public const string Channel = "channel";

    /// <summary>Set: the roles of the author, in the host's words.</summary>
    public const string Roles = "roles";

    /// <summary>Choice of <c>customer</c>, <c>staff</c>, <c>bot</c>, <c>test</c>: what the account is.</summary>
    public const string Kind = "kind";

    /// <summary>Instant: when the message was sent.</summary>
    public const string At = "at";

    /// <summary>Duration: how long the author has been in the group; zero at joining.</summary>
    public const string Tenure = "tenure";

    /// <summary>Integer: the messages the author had sent in the group before this one.</summary>
    public const string MessageCount = "messageCount";

    /// <summary>Flag: whether a member vouched for the author.</summary>
    public const string IsVouched = "isVouched";

    /// <summary>Flag: whether the author passed the quiz on the charter.</summary>
    public const string QuizPassed = "quizPassed";

    /// <summary>Flag: whether the author counts as new (<see cref="CharterEnforcement.ProbationLasts"/>, <see cref="CharterEnforcement.ProbationMessages"/>); false where neither matters.</summary>
    public const string OnProbation = "onProbation";

    /// <summary>Text: the nickname of the author in the group.</summary>
    public const string Nickname = "nickname";

    /// <summary>Flag: whether the nickname follows the card (<see cref="NicknameCard"/>); true where there is no card.</summary>
    public const string NicknameFits = "nicknameFits";

    /// <summary>Flag: whether the message is an edit of one sent before.</summary>
    public const string IsEdit = "isEdit";

    private const string Inside = "linksIn:";
    private const string Outside = "linksOutside:";

    /// <summary>Integer: the links under a domain of a list, as <c>linksIn:phishing</c>.</summary>
    /// <param name="list">The id of the list.</param>
    /// <returns>The name of the fact.</returns>
    public static string LinksIn(string list) => Inside + list;

    /// <summary>Integer: the links under no domain of a list, as <c>linksOutside:our-shops</c>. Each link is judged: one that is allowed does not free the others.</summary>
    /// <param name="list">The id of the list.</param>
    /// <returns>The name of the fact.</returns>
    public static string LinksOutside(string list) => Outside + list;
}
